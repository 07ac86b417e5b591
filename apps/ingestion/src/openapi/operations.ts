import type { ZodType } from 'zod';
import { mappingSchema } from '#datasets';
import { ACCEPTED_MEDIA_TYPES } from '../datasets/receive-submission.js';
import { auditPage, diffPage, withdrawal } from '../datasets/revisions.controller.js';
import { methodologyFields } from '../methodologies/methodologies.controller.js';
import { submissionFields } from '../datasets/submission-fields.js';
import { robustnessOrderSchema } from '../robustness-runs/robustness-order.schema.js';
import { scoreRunOrderSchema } from '../score-runs/score-run-order.schema.js';

/**
 * What the service can be asked, as the API's document describes it. The tests hold it to the routes that there are.
 */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly tag: 'Datasets' | 'Methodologies' | 'Score runs' | 'Robustness';
  readonly summary: string;
  readonly query?: ZodType;
  readonly body?: {
    readonly types: readonly string[];
    readonly schema: ZodType | object;
    readonly description?: string;
  };
  readonly answers: Readonly<Record<number, string>>;
  readonly answerType?: string;
}

const file = { type: 'string', format: 'binary' };

export const operations: readonly Operation[] = [
  {
    id: 'submitRevision',
    method: 'post',
    path: '/v1/datasets/{slug}/revisions',
    tag: 'Datasets',
    query: submissionFields,
    summary: 'Submit a file as a new revision of a dataset 提交数据集的新版本',
    body: {
      types: ACCEPTED_MEDIA_TYPES,
      schema: file,
      description:
        'The file as it is (CSV, TSV, XLSX, XLS, JSON, SDMX-CSV; told by its bytes), or a multipart form with the parameters as fields and one file.',
    },
    answers: {
      200: 'These bytes, read this way, are there already; or the report of a dry run, with the rows of the file that it speaks of.',
      201: 'A new revision with its report.',
    },
  },
  {
    id: 'listDatasets',
    method: 'get',
    path: '/v1/datasets',
    tag: 'Datasets',
    summary: 'All datasets 全部数据集',
    answers: { 200: 'The datasets.' },
  },
  {
    id: 'showDataset',
    method: 'get',
    path: '/v1/datasets/{slug}',
    tag: 'Datasets',
    summary: 'One dataset 数据集',
    answers: { 200: 'The dataset.' },
  },
  {
    id: 'listRevisions',
    method: 'get',
    path: '/v1/datasets/{slug}/revisions',
    tag: 'Datasets',
    summary: 'Its revisions, newest first 全部版本',
    answers: { 200: 'The revisions, withdrawn ones included.' },
  },
  {
    id: 'showRevision',
    method: 'get',
    path: '/v1/datasets/{slug}/revisions/{number}',
    tag: 'Datasets',
    summary: 'One revision by number, or "latest" 版本',
    answers: { 200: 'The revision.' },
  },
  {
    id: 'showReport',
    method: 'get',
    path: '/v1/datasets/{slug}/revisions/{number}/report',
    tag: 'Datasets',
    summary: 'The report of its reading 校验报告',
    answers: { 200: 'The report.' },
  },
  {
    id: 'downloadFile',
    method: 'get',
    path: '/v1/datasets/{slug}/revisions/{number}/file',
    tag: 'Datasets',
    summary: 'The bytes as they came 原始文件',
    answers: { 200: 'The file.' },
    answerType: 'application/octet-stream',
  },
  {
    id: 'diffRevisions',
    method: 'get',
    path: '/v1/datasets/{slug}/revisions/{number}/diff',
    tag: 'Datasets',
    query: diffPage,
    summary: 'What it added, changed and removed 与前一版本的差异',
    answers: { 200: 'Counts, and the changes by unit, indicator and year.' },
  },
  {
    id: 'withdrawRevision',
    method: 'post',
    path: '/v1/datasets/{slug}/revisions/{number}/withdrawal',
    tag: 'Datasets',
    summary: 'Withdraw it with a reason: hidden, never deleted 撤回版本',
    body: { types: ['application/json'], schema: withdrawal },
    answers: { 200: 'The revision, withdrawn.' },
  },
  {
    id: 'listActs',
    method: 'get',
    path: '/v1/datasets/{slug}/audit',
    tag: 'Datasets',
    query: auditPage,
    summary: 'Who did what, newest first 操作记录',
    answers: { 200: 'The lines of the audit.' },
  },
  {
    id: 'keepUnits',
    method: 'put',
    path: '/v1/datasets/{slug}/units',
    tag: 'Datasets',
    summary: 'A list of own units: towns, departments, enterprises 自有单元清单',
    body: {
      types: ['text/csv'],
      schema: { type: 'string' },
      description:
        'UTF-8 CSV with the header code, kind, name_zh, name_en and, if need be, level, parent (a code of the list, of GB/T 2260 or of ISO 3166-1), parent_scheme (where one code stands in several of them) and further columns, which become groups.',
    },
    answers: { 200: 'The number of units kept.' },
  },
  {
    id: 'listUnits',
    method: 'get',
    path: '/v1/datasets/{slug}/units',
    tag: 'Datasets',
    summary: 'The list of own units 自有单元',
    answers: { 200: 'The units.' },
  },
  {
    id: 'showProgress',
    method: 'get',
    path: '/v1/submissions/{id}',
    tag: 'Datasets',
    summary: 'How far a submission is that was sent with ?submission=<uuid> 提交进度',
    answers: { 200: 'State, bytes and observations so far.' },
  },
  {
    id: 'keepMethodology',
    method: 'post',
    path: '/v1/methodologies',
    tag: 'Methodologies',
    query: methodologyFields,
    summary: 'Keep a version of a methodology 提交评价方法',
    body: { types: ['application/json'], schema: { $ref: '/v1/methodologies/schema' } },
    answers: { 200: 'This version is kept already; or, with dryRun, the document is valid.', 201: 'Kept.' },
  },
  {
    id: 'listMethodologies',
    method: 'get',
    path: '/v1/methodologies',
    tag: 'Methodologies',
    summary: 'All methodologies 全部评价方法',
    answers: { 200: 'The methodologies.' },
  },
  {
    id: 'methodologySchema',
    method: 'get',
    path: '/v1/methodologies/schema',
    tag: 'Methodologies',
    summary: 'The JSON Schema of the language 方法语言的 JSON Schema',
    answers: { 200: 'The schema.' },
    answerType: 'application/schema+json',
  },
  {
    id: 'showMethodology',
    method: 'get',
    path: '/v1/methodologies/{slug}/versions/{version}',
    tag: 'Methodologies',
    summary: 'One version with its document 评价方法',
    answers: { 200: 'The methodology.' },
  },
  {
    id: 'orderRun',
    method: 'post',
    path: '/v1/score-runs',
    tag: 'Score runs',
    summary: 'Order a score run 发起评分',
    body: { types: ['application/json'], schema: scoreRunOrderSchema },
    answers: {
      200: 'The same inputs were asked for before: that run.',
      202: 'A new run waits for a worker; timeLeft says how long it may take.',
    },
  },
  {
    id: 'showRun',
    method: 'get',
    path: '/v1/score-runs/{id}',
    tag: 'Score runs',
    summary: 'A score run and its state 评分任务',
    answers: { 200: 'The run.' },
  },
  {
    id: 'cancelRun',
    method: 'post',
    path: '/v1/score-runs/{id}/cancellation',
    tag: 'Score runs',
    summary: 'Cancel a run that has not ended 取消评分',
    answers: { 200: 'The run.' },
  },
  {
    id: 'orderRobustnessRun',
    method: 'post',
    path: '/v1/robustness-runs',
    tag: 'Robustness',
    summary: 'Order a robustness run over a score run 发起稳健性分析',
    body: { types: ['application/json'], schema: robustnessOrderSchema },
    answers: {
      200: 'The same was asked for before: that run. A failed or cancelled one goes on from its finished parts.',
      202: 'A new run waits for workers; timeLeft says how long it may take.',
    },
  },
  {
    id: 'robustnessSchema',
    method: 'get',
    path: '/v1/robustness-runs/schema',
    tag: 'Robustness',
    summary: 'The JSON Schema of a specification 分析设定的 JSON Schema',
    answers: { 200: 'The schema.' },
    answerType: 'application/schema+json',
  },
  {
    id: 'showRobustnessRun',
    method: 'get',
    path: '/v1/robustness-runs/{id}',
    tag: 'Robustness',
    summary: 'A robustness run and its state 稳健性分析',
    answers: { 200: 'The run.' },
  },
  {
    id: 'cancelRobustnessRun',
    method: 'post',
    path: '/v1/robustness-runs/{id}/cancellation',
    tag: 'Robustness',
    summary: 'Cancel a robustness run that has not ended 取消稳健性分析',
    answers: { 200: 'The run.' },
  },
];

/** Documents that people write, as schemas of their own. */
export const documents: Readonly<Record<string, ZodType | object>> = { Mapping: mappingSchema };
