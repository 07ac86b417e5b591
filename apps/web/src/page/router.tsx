import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAsked } from './asked.js';
import { Frame } from './frame.js';
import { PlaceFailed } from './place-failed.js';
import { RankingPage } from '../ranking/ranking-page.js';

const root = createRootRoute({ component: Frame, validateSearch: readAsked });
const getParentRoute = () => root;

const routes = [
  createRoute({ getParentRoute, path: '/', component: RankingPage }),
  createRoute({
    getParentRoute,
    path: '/p/city',
    component: lazyRouteComponent(() => import('../city/city-page.js'), 'CityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/compare',
    component: lazyRouteComponent(() => import('../compare/compare-page.js'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/what-if',
    component: lazyRouteComponent(() => import('../what-if/what-if-page.js'), 'WhatIfPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/peers',
    component: lazyRouteComponent(() => import('../peers/peers-page.js'), 'PeersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/lists',
    component: lazyRouteComponent(() => import('../lists/lists-page.js'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/map',
    component: lazyRouteComponent(() => import('../map/map-page.js'), 'MapPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/coverage',
    component: lazyRouteComponent(() => import('../coverage/coverage-page.js'), 'CoveragePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/submit',
    component: lazyRouteComponent(() => import('../submit/submit-page.js'), 'SubmitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/methodology',
    component: lazyRouteComponent(() => import('../methodology/methodology-page.js'), 'MethodologyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/p/runs',
    component: lazyRouteComponent(() => import('../runs/runs-page.js'), 'RunsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/v/$id',
    component: lazyRouteComponent(() => import('./saved-view.js'), 'SavedView'),
  }),
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
