import { useParams } from 'wouter';
import { Circle } from './circle.tsx';

/** The circle of one municipality, whose CBS code is in the path. */
export default function CirclePage() {
  const { code = '' } = useParams();
  return <Circle municipality={code} key={code} hasOthers />;
}
