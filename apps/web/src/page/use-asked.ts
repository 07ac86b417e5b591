import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Asked } from './asked.js';

/** What the address asks, and a way to ask for something else; undefined takes a key away. */
export function useAsked(): readonly [Asked, (change: Partial<Asked>, replace?: boolean) => void] {
  const asked = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const ask = useCallback(
    (change: Partial<Asked>, replace = false) => {
      void navigate({ to: '.', search: (before: Asked) => ({ ...before, ...change }), replace });
    },
    [navigate],
  );
  return [asked, ask];
}

/** The arguments by which a question names its run. */
export function runOf({ methodology, run, year }: Asked): { methodology?: string; run?: string; year?: number } {
  return { ...(run ? { run } : methodology ? { methodology } : {}), ...(year ? { year } : {}) };
}
