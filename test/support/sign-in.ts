export { signInAs } from '../../local/demo/sign-in.ts';
