import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import './style.css';
import { router } from './page/router.js';
import { Speaking } from './words/language.js';

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <Speaking>
      <RouterProvider router={router} />
    </Speaking>
  </StrictMode>,
);
// Only where the system has no Chinese font are its slices fetched, and after the first paint.
void import('./fonts.js');
