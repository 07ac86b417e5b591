import { basename } from 'node:path/posix';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { readQuery } from '#edge';
import { withoutHidden } from '#text';
import { badRequest, ProblemError, tooLarge, unsupportedMediaType } from '../problems/problem.js';
import { SpooledUpload, UploadTooLarge } from './spooled-upload.js';
import { submissionFields, type SubmissionFields } from './submission-fields.js';

export interface Submission {
  readonly fields: SubmissionFields;
  readonly fileName: string;
  readonly mediaType: string;
  readonly upload: SpooledUpload;
}

/** The bytes say what a file is; these only say that it is meant to be a table. */
export const ACCEPTED_MEDIA_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/octet-stream',
  'application/json',
  'application/vnd.sdmx.data+csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'multipart/form-data',
];
const FIELD_BYTES = 1_000_000;

/** Takes a request's body, raw or multipart, whole. The caller closes the upload. */
export async function receiveSubmission(
  request: FastifyRequest,
  limitBytes: number,
  onReceived?: (size: number) => void,
): Promise<Submission> {
  try {
    return request.isMultipart()
      ? await receiveForm(request, limitBytes, onReceived)
      : await receiveRaw(request, limitBytes, onReceived);
  } catch (error) {
    if (error instanceof UploadTooLarge) throw new ProblemError(tooLarge(limitBytes));
    throw error;
  }
}

async function receiveRaw(
  request: FastifyRequest,
  limitBytes: number,
  onReceived?: (size: number) => void,
): Promise<Submission> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (!ACCEPTED_MEDIA_TYPES.includes(mediaType))
    throw new ProblemError(unsupportedMediaType(mediaType, ACCEPTED_MEDIA_TYPES));
  const fields = readFields(request.query as object);
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw new UploadTooLarge();
  const upload = await SpooledUpload.receive(request.raw, limitBytes, onReceived);
  return withContent({ fields, mediaType, fileName: safeName(fields.filename), upload });
}

async function receiveForm(
  request: FastifyRequest,
  limitBytes: number,
  onReceived?: (size: number) => void,
): Promise<Submission> {
  const given: Record<string, unknown> = { ...(request.query as object) };
  let file: Pick<MultipartFile, 'filename' | 'mimetype'> | undefined;
  let upload: SpooledUpload | undefined;
  try {
    for await (const part of request.parts({
      limits: { files: 2, fields: 50, fieldSize: FIELD_BYTES, fileSize: limitBytes + 1 },
    })) {
      if (part.type === 'field') addTo(given, part.fieldname, part.value);
      else if (upload)
        throw new ProblemError(
          badRequest({
            zh: '每次提交只能包含一个文件，此表单有两个。',
            en: 'Send one file in a submission; this form has two.',
          }),
        );
      else {
        file = part;
        upload = await SpooledUpload.receive(part.file, limitBytes, onReceived);
      }
    }
    if (!upload || !file)
      throw new ProblemError(badRequest({ zh: '表单中没有文件。', en: 'The form has no file part.' }));
    const fields = readFields(given);
    return withContent({
      fields,
      mediaType: file.mimetype,
      fileName: safeName(fields.filename ?? file.filename),
      upload,
    });
  } catch (error) {
    await upload?.close();
    throw error;
  }
}

/** A field given twice is kept twice, so that it is refused and neither wins in silence. */
function addTo(given: Record<string, unknown>, name: string, value: unknown): void {
  given[name] = Object.hasOwn(given, name) ? [given[name], value].flat() : value;
}

async function withContent(submission: Submission): Promise<Submission> {
  if (submission.upload.size > 0) return submission;
  await submission.upload.close();
  throw new ProblemError(
    badRequest({ zh: '请求体为空：请发送文件内容。', en: 'The body is empty: send the file itself.' }),
  );
}

function readFields(given: object): SubmissionFields {
  const { filename } = given as { filename?: unknown };
  const named = typeof filename === 'string' ? { ...given, filename: withoutHidden(filename) } : given;
  return readQuery(submissionFields, named, { en: 'The parameters beside the file', zh: '随文件提交的参数' });
}

/**
 * The last part of a name, without hidden characters: it is shown and offered for download, never used as a path. The
 * answer has the name as it is kept.
 */
function safeName(name: string | undefined): string {
  const last = basename((name ?? '').replaceAll('\\', '/'));
  return withoutHidden(withoutHidden(last).slice(0, 255)) || 'data.csv';
}
