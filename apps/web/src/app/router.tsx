import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { searchToFilter } from '../features/cases/worklist-search.js';
import { patiently } from '../ui/lazily.js';
import { NotLoaded } from '../ui/not-loaded.js';
import { NotFound } from './pages/not-found.js';
import { Shell } from './shell/shell.js';

/** A page's code and the words that only it needs come together, once it is likely to be opened. */
const page = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
  words: readonly string[] = [],
) => lazyRouteComponent(() => Promise.all([patiently(load), i18next.loadNamespaces(words)]).then(([module]) => module), name);

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: page(() => import('./pages/home-page.js'), 'HomePage', ['home', 'facts']),
});
export const worklistRoute = createRoute({
  getParentRoute: () => root,
  path: '/boards/$boardId',
  validateSearch: searchToFilter,
  component: page(() => import('./pages/worklist-page.js'), 'WorklistPage', ['worklist']),
});
export const referralsRoute = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  validateSearch: searchToFilter,
  component: page(() => import('./pages/referrals-page.js'), 'ReferralsPage', ['referring', 'worklist']),
});
export const referralRoute = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId/refer/{-$draftId}',
  component: page(() => import('./pages/referral-page.js'), 'ReferralPage', ['referring']),
});
/** Which thread somebody was sent to: a mention or a question leads to where it was said. */
const oneThread = ({ thread }: Record<string, unknown>): { thread?: string } => (typeof thread === 'string' ? { thread } : {});
export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: oneThread,
  component: page(() => import('./pages/case-page.js'), 'CasePage'),
});

const closingRoute = createRoute({
  getParentRoute: () => root,
  path: '/boards/$boardId/closing',
  component: page(() => import('./pages/closing-page.js'), 'ClosingPage', ['voting']),
});
/** Which letter is read; everything else of the page follows from its path. */
const oneLetter = ({ letter }: Record<string, unknown>): { letter?: string } => (typeof letter === 'string' ? { letter } : {});
const caseLettersRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/letters',
  validateSearch: oneLetter,
  component: page(() => import('./pages/letters-page.js'), 'CaseLettersPage', ['letters']),
});
const meetingLettersRoute = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/letters',
  validateSearch: oneLetter,
  component: page(() => import('./pages/letters-page.js'), 'MeetingLettersPage', ['letters']),
});
const lettersToSignRoute = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: oneLetter,
  component: page(() => import('./pages/letters-page.js'), 'LettersToSignPage', ['letters']),
});
const minutesRoute = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/minutes',
  component: page(() => import('./pages/minutes-page.js'), 'MinutesPage', ['letters']),
});
const meetingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/boards/$boardId/meetings',
  component: page(() => import('./pages/meetings-page.js'), 'MeetingsPage', ['meetings']),
});
const meetingRoute = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  component: page(() => import('./pages/meeting-page.js'), 'MeetingPage', ['meetings', 'images']),
});
const wallRoute = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/wall',
  component: page(() => import('./pages/presentation-page.js'), 'PresentationPage', ['meetings']),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    worklistRoute,
    referralsRoute,
    referralRoute,
    caseRoute,
    caseLettersRoute,
    meetingLettersRoute,
    lettersToSignRoute,
    minutesRoute,
    closingRoute,
    meetingsRoute,
    meetingRoute,
    wallRoute,
  ]),
  // The code of a page is there before the click; its data is fetched when it is opened.
  defaultPreload: 'intent',
  scrollRestoration: false,
  // In the page's own place: the rail and everything else that is open stays.
  defaultErrorComponent: () => <NotLoaded page />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
