import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame.js';
import { RankingPage } from '../ranking/ranking-page.js';

/** Which run every place speaks of; each place adds its own. All of it is in the address, so that a view can be sent. */
export interface Asked {
  readonly methodology?: string | undefined;
  readonly run?: string | undefined;
  readonly year?: number | undefined;
  readonly node?: string | undefined;
  readonly province?: string | undefined;
  readonly search?: string | undefined;
  readonly view?: string | undefined;
  readonly pins?: string | undefined;
  readonly units?: string | undefined;
  readonly unit?: string | undefined;
  readonly weights?: string | undefined;
  readonly publisher?: string | undefined;
}

const KEYS = ['methodology', 'run', 'node', 'province', 'search', 'view', 'pins', 'units', 'unit', 'weights', 'publisher'] as const;

function readAsked(search: Record<string, unknown>): Asked {
  const year = Number(search['year']);
  return {
    ...Object.fromEntries(KEYS.flatMap((key) => (typeof search[key] === 'string' || typeof search[key] === 'number' ? [[key, String(search[key])]] : []))),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
  };
}

const root = createRootRoute({ component: Frame, validateSearch: readAsked });
const place = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) => createRoute({ getParentRoute: () => root, path, component });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: RankingPage }),
  place('/p/city', lazyRouteComponent(() => import('../city/city-page.js'), 'CityPage')),
  place('/p/compare', lazyRouteComponent(() => import('../compare/compare-page.js'), 'ComparePage')),
  place('/p/what-if', lazyRouteComponent(() => import('../what-if/what-if-page.js'), 'WhatIfPage')),
  place('/p/peers', lazyRouteComponent(() => import('../peers/peers-page.js'), 'PeersPage')),
  place('/p/lists', lazyRouteComponent(() => import('../lists/lists-page.js'), 'ListsPage')),
  place('/p/coverage', lazyRouteComponent(() => import('../coverage/coverage-page.js'), 'CoveragePage')),
  place('/p/submit', lazyRouteComponent(() => import('../submit/submit-page.js'), 'SubmitPage')),
  place('/p/methodology', lazyRouteComponent(() => import('../methodology/methodology-page.js'), 'MethodologyPage')),
  place('/p/runs', lazyRouteComponent(() => import('../runs/runs-page.js'), 'RunsPage')),
];

export const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
