import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { NotFound, ScreenFailed } from './fallback-screens.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ScreenFailed });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

/** Every page and its screen; all but the first are loaded when they are first opened, or pointed at. */
const routeTree = root.addChildren([
  createRoute({ ...at('/'), component: HomeScreen }),
  createRoute({
    ...at('/apply/$kind'),
    component: lazyRouteComponent(() => import('../features/intake/intake-screen.tsx'), 'IntakeScreen'),
  }),
  createRoute({
    ...at('/correct/$code'),
    component: lazyRouteComponent(() => import('../features/intake/correct-screen.tsx'), 'CorrectScreen'),
  }),
  createRoute({
    ...at('/track'),
    component: lazyRouteComponent(() => import('../features/track/track-screen.tsx'), 'TrackScreen'),
  }),
  createRoute({
    ...at('/sign-in'),
    component: lazyRouteComponent(() => import('../features/session/sign-in-screen.tsx'), 'SignInScreen'),
  }),
  createRoute({
    ...at('/password'),
    component: lazyRouteComponent(
      () => import('../features/session/change-password-screen.tsx'),
      'ChangePasswordScreen',
    ),
  }),
  createRoute({
    ...at('/confirm'),
    component: lazyRouteComponent(() => import('../features/confirm/confirm-screen.tsx'), 'ConfirmScreen'),
  }),
  createRoute({
    ...at('/confirm/report'),
    component: lazyRouteComponent(() => import('../features/confirm/report-screen.tsx'), 'ReportScreen'),
  }),
  createRoute({
    ...at('/requests'),
    component: lazyRouteComponent(() => import('../features/requests/doc-list-screen.tsx'), 'DocListScreen'),
  }),
  createRoute({
    ...at('/requests/chase'),
    component: lazyRouteComponent(() => import('../features/requests/chase-screen.tsx'), 'ChaseScreen'),
  }),
  createRoute({
    ...at('/requests/$code'),
    component: lazyRouteComponent(() => import('../features/requests/request-screen.tsx'), 'RequestScreen'),
  }),
  createRoute({
    ...at('/papers'),
    component: lazyRouteComponent(() => import('../features/papers/papers-screen.tsx'), 'PapersScreen'),
  }),
  createRoute({
    ...at('/papers/$number'),
    component: lazyRouteComponent(() => import('../features/papers/file-screen.tsx'), 'PaperFileScreen'),
  }),
  createRoute({
    ...at('/queue'),
    component: lazyRouteComponent(() => import('../features/queue/queue-screen.tsx'), 'QueueScreen'),
  }),
  createRoute({
    ...at('/queue/dry-run'),
    component: lazyRouteComponent(() => import('../features/dry-run/dry-run-screen.tsx'), 'DryRunScreen'),
  }),
  createRoute({
    ...at('/queue/$code'),
    component: lazyRouteComponent(() => import('../features/queue/case-screen.tsx'), 'CaseScreen'),
  }),
  createRoute({
    ...at('/letters'),
    component: lazyRouteComponent(() => import('../features/letters/letters-screen.tsx'), 'LettersScreen'),
  }),
  createRoute({
    ...at('/zips'),
    component: lazyRouteComponent(() => import('../features/letters/zips-screen.tsx'), 'ZipsScreen'),
  }),
  createRoute({
    ...at('/operations'),
    component: lazyRouteComponent(
      () => import('../features/operations/operations-screen.tsx'),
      'OperationsScreen',
    ),
  }),
  createRoute({
    ...at('/operations/deliveries'),
    component: lazyRouteComponent(
      () => import('../features/deliveries/deliveries-screen.tsx'),
      'DeliveriesScreen',
    ),
  }),
  createRoute({
    ...at('/operations/bounces'),
    component: lazyRouteComponent(() => import('../features/deliveries/bounces-screen.tsx'), 'BouncesScreen'),
  }),
  createRoute({
    ...at('/accounts'),
    component: lazyRouteComponent(() => import('../features/accounts/accounts-screen.tsx'), 'AccountsScreen'),
  }),
  createRoute({
    ...at('/accounts/$account'),
    component: lazyRouteComponent(() => import('../features/accounts/account-screen.tsx'), 'AccountScreen'),
  }),
  createRoute({
    ...at('/operations/approvals'),
    component: lazyRouteComponent(
      () => import('../features/approvals/approvals-screen.tsx'),
      'ApprovalsScreen',
    ),
  }),
  createRoute({
    ...at('/operations/approvals/$number'),
    component: lazyRouteComponent(
      () => import('../features/approvals/approval-screen.tsx'),
      'ApprovalScreen',
    ),
  }),
  createRoute({
    ...at('/batches'),
    component: lazyRouteComponent(() => import('../features/batches/batches-screen.tsx'), 'BatchesScreen'),
  }),
  createRoute({
    ...at('/batches/$number'),
    component: lazyRouteComponent(() => import('../features/batches/batch-screen.tsx'), 'BatchScreen'),
  }),
  createRoute({
    ...at('/reconcile'),
    component: lazyRouteComponent(
      () => import('../features/reconcile/reconcile-screen.tsx'),
      'ReconcileScreen',
    ),
  }),
  createRoute({
    ...at('/reconcile/$number'),
    component: lazyRouteComponent(
      () => import('../features/reconcile/report-screen.tsx'),
      'ReconcileReportScreen',
    ),
  }),
  createRoute({
    ...at('/reconcile/take-in/$number'),
    component: lazyRouteComponent(() => import('../features/reconcile/take-in-screen.tsx'), 'TakeInScreen'),
  }),
  createRoute({
    ...at('/people'),
    component: lazyRouteComponent(() => import('../features/people/people-screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    ...at('/units'),
    component: lazyRouteComponent(() => import('../features/units/units-screen.tsx'), 'UnitsScreen'),
  }),
  createRoute({
    ...at('/scanner'),
    component: lazyRouteComponent(() => import('../features/scanner/scanner-screen.tsx'), 'ScannerScreen'),
  }),
  createRoute({
    ...at('/settings'),
    component: lazyRouteComponent(() => import('../features/settings/settings-screen.tsx'), 'SettingsScreen'),
  }),
  createRoute({
    ...at('/audit'),
    component: lazyRouteComponent(() => import('../features/audit/audit-screen.tsx'), 'AuditScreen'),
  }),
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
