import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAsked } from './asked.js';
import { Frame } from './frame.js';
import { PlaceFailed } from './place-failed.js';
import { RankingPage } from '../ranking/ranking-page.js';

const root = createRootRoute({ component: Frame, validateSearch: readAsked });
const place = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: RankingPage }),
  place(
    '/p/city',
    lazyRouteComponent(() => import('../city/city-page.js'), 'CityPage'),
  ),
  place(
    '/p/compare',
    lazyRouteComponent(() => import('../compare/compare-page.js'), 'ComparePage'),
  ),
  place(
    '/p/what-if',
    lazyRouteComponent(() => import('../what-if/what-if-page.js'), 'WhatIfPage'),
  ),
  place(
    '/p/peers',
    lazyRouteComponent(() => import('../peers/peers-page.js'), 'PeersPage'),
  ),
  place(
    '/p/lists',
    lazyRouteComponent(() => import('../lists/lists-page.js'), 'ListsPage'),
  ),
  place(
    '/p/map',
    lazyRouteComponent(() => import('../map/map-page.js'), 'MapPage'),
  ),
  place(
    '/p/coverage',
    lazyRouteComponent(() => import('../coverage/coverage-page.js'), 'CoveragePage'),
  ),
  place(
    '/p/submit',
    lazyRouteComponent(() => import('../submit/submit-page.js'), 'SubmitPage'),
  ),
  place(
    '/p/methodology',
    lazyRouteComponent(() => import('../methodology/methodology-page.js'), 'MethodologyPage'),
  ),
  place(
    '/p/runs',
    lazyRouteComponent(() => import('../runs/runs-page.js'), 'RunsPage'),
  ),
  place(
    '/v/$id',
    lazyRouteComponent(() => import('./saved-view.js'), 'SavedView'),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PlaceFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
