import { useParams } from 'wouter';
import { useOfficer } from '../officer-context.ts';
import { StandIns } from './stand-ins.tsx';

/**
 * The stand-ins of the signed-in officer. A desk manager can also open those of another officer, whose id is in the
 * path.
 */
export default function StandInPage() {
  const { id: own } = useOfficer();
  const { id = own } = useParams();
  return <StandIns officerId={id} isYou={id === own} key={id} />;
}
