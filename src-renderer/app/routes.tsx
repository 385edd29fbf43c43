import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { NotFound, ScreenFailed } from './fallback-screens.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ScreenFailed });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

const screens = import.meta.glob<Record<string, ComponentType>>('../features/*/*-screen.tsx');

/** A screen of a feature, loaded when it is first opened. */
function screen(file: string, name: string) {
  const load = screens[`../features/${file}.tsx`];
  return load ? lazyRouteComponent(load, name) : NotFound;
}

const routeTree = root.addChildren([
  createRoute({ ...at('/'), component: HomeScreen }),
  createRoute({ ...at('/apply/$kind'), component: screen('intake/intake-screen', 'IntakeScreen') }),
  createRoute({ ...at('/correct/$code'), component: screen('intake/correct-screen', 'CorrectScreen') }),
  createRoute({ ...at('/track'), component: screen('track/track-screen', 'TrackScreen') }),
  createRoute({ ...at('/sign-in'), component: screen('session/sign-in-screen', 'SignInScreen') }),
  createRoute({
    ...at('/password'),
    component: screen('session/change-password-screen', 'ChangePasswordScreen'),
  }),
  createRoute({ ...at('/confirm'), component: screen('confirm/confirm-screen', 'ConfirmScreen') }),
  createRoute({ ...at('/requests'), component: screen('requests/doc-list-screen', 'DocListScreen') }),
  createRoute({ ...at('/requests/$code'), component: screen('requests/request-screen', 'RequestScreen') }),
  createRoute({ ...at('/queue'), component: screen('queue/queue-screen', 'QueueScreen') }),
  createRoute({ ...at('/queue/$code'), component: screen('queue/case-screen', 'CaseScreen') }),
  createRoute({
    ...at('/operations'),
    component: screen('operations/operations-screen', 'OperationsScreen'),
  }),
  createRoute({ ...at('/batches'), component: screen('batches/batches-screen', 'BatchesScreen') }),
  createRoute({ ...at('/batches/$number'), component: screen('batches/batch-screen', 'BatchScreen') }),
  createRoute({ ...at('/people'), component: screen('people/people-screen', 'PeopleScreen') }),
  createRoute({ ...at('/units'), component: screen('units/units-screen', 'UnitsScreen') }),
  createRoute({ ...at('/settings'), component: screen('settings/settings-screen', 'SettingsScreen') }),
  createRoute({ ...at('/audit'), component: screen('audit/audit-screen', 'AuditScreen') }),
]);

/** Hash history: the page is a file of the program's own protocol and has one address only. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
