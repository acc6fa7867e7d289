import { Problem } from '../api/problem';
import { Failed } from './states';

export const Component = () => <Failed error={new Problem(404, {})} />;
