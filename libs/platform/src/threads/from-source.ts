/** With what a thread or a process reads TypeScript, as the one that starts it does; `more` is put into its environment. */
export function fromSource(more: Readonly<Record<string, string>> = {}): {
  readonly execArgv: string[];
  readonly env: NodeJS.ProcessEnv;
} {
  return {
    execArgv: [
      '--conditions=source',
      '--import',
      '@swc-node/register/esm-register',
      '--disable-warning=ExperimentalWarning',
    ],
    env: { ...process.env, NODE_OPTIONS: '', SWCRC: 'true', ...more },
  };
}
