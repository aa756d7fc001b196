import { useParams } from 'wouter';
import { useOfficer } from '../officer-context.ts';
import { StandIns } from './stand-ins.tsx';

/** The stand-ins of whoever is signed in, or those of the officer that the path names, for the desk manager. */
export default function StandInPage() {
  const { id: own } = useOfficer();
  const { id = own } = useParams();
  return <StandIns officerId={id} isYou={id === own} key={id} />;
}
