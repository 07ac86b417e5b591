import { writeFileSync } from 'node:fs';
import cliProgress from 'cli-progress';
import { readArguments, USAGE } from './arguments.js';
import { problemTable, reportLines, type Report } from './report-text.js';
import { sendFile, type Watch } from './send-file.js';

interface Answer {
  readonly dataset?: string;
  readonly revision?: number;
  readonly dryRun?: boolean;
  readonly detail?: string;
  readonly detailZh?: string;
  readonly report?: Report & { readonly issues?: Issues };
  /** Issues beside a report, faults of what was asked without one. */
  readonly problems?: readonly unknown[];
}

type Issues = Parameters<typeof problemTable>[0];

interface Fault {
  readonly pointer?: string;
  readonly message?: string;
}

/** 0: kept, or a dry run without errors. 1: refused. 2: asked wrongly. 3: no answer. */
export async function submit(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<number> {
  const asked = readArguments(given, environment);
  if ('fault' in asked) {
    say(`${asked.fault}${asked.fault === '' ? '' : '\n\n'}${USAGE}`);
    return asked.fault === '' ? 0 : 2;
  }
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar(
        { format: '{phase} [{bar}] {percentage}%', stream: process.stderr, hideCursor: true, clearOnComplete: true },
        cliProgress.Presets.shades_classic,
      )
    : undefined;
  bar?.start(1, 0, { phase: 'sending 发送' });
  const watch: Watch = (phase, done, total) => {
    bar?.setTotal(total);
    bar?.update(done, { phase: { sending: 'sending 发送', reading: 'reading 读取', keeping: 'keeping 保存' }[phase] });
  };
  let status: number;
  let body: Answer;
  try {
    const sent = await sendFile(asked, watch);
    status = sent.status;
    body = sent.body as Answer;
  } catch (error) {
    bar?.stop();
    const { code, message } = error as NodeJS.ErrnoException;
    say(
      code === 'ECONNREFUSED'
        ? `Nothing answers at ${asked.to}. Start it with npm start, or say where it is with --to.\n`
        : `No answer from ${asked.to}: ${message}\n`,
    );
    return 3;
  }
  bar?.stop();
  const { report } = body;
  const issues = report?.issues ?? (report ? (body.problems as Issues | undefined) : undefined) ?? [];
  if (report) say(`${reportLines(report)}\n`);
  say(problemTable(issues, asked.language));
  if (asked.saveMapping !== undefined && report?.mapping) {
    writeFileSync(asked.saveMapping, `${JSON.stringify(report.mapping, null, 2)}\n`);
    say(`The suggested mapping is in ${asked.saveMapping}.\n`);
  }
  if (status >= 400) {
    say(`Refused (${status}): ${asked.language === 'zh' ? body.detailZh : body.detail}\n`);
    if (!report)
      for (const { pointer = '', message = '' } of (body.problems ?? []) as readonly Fault[])
        say(`  ${pointer} ${message}\n`);
    return 1;
  }
  if (body.dryRun) {
    const errors = report?.counts?.error ?? 0;
    say(errors === 0 ? 'It would be kept. 可以提交。\n' : 'It would be refused. 提交会被拒绝。\n');
    return errors === 0 ? 0 : 1;
  }
  say(
    `${status === 201 ? 'Kept as' : 'These bytes are there already:'} ${asked.to}/v1/datasets/${body.dataset}/revisions/${body.revision}\n`,
  );
  return 0;
}
