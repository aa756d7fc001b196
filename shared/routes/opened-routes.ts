import { finishSignInRoute } from './desk/finish-sign-in.ts';
import { startSignInRoute } from './desk/start-sign-in.ts';

/** The routes that people open by following a link, so that their browser shows whatever the response is. */
export const openedRoutes = [startSignInRoute, finishSignInRoute];
