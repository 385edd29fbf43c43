import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, isOwnOrigin, PRINT_JOB_PREFIX } from './app-address.ts';
import { appFile } from './app-files.ts';
import type { PrintJobs } from './print-jobs.ts';
import { SECURITY_HEADERS } from './response-headers.ts';

/** Must run before the app is ready. `codeCache` lets V8 keep the compiled pages, as it does for https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built pages and each print job once; everything else is not found. */
export function serveAppScheme(
  session: Session,
  { folder, jobs }: { folder: string; jobs: PrintJobs },
): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const address = new URL(request.url);
    if (request.method !== 'GET' || !isOwnOrigin(`${address.protocol}//${address.host}`)) return notFound();
    if (address.pathname.startsWith(PRINT_JOB_PREFIX)) return answerPrintJob(jobs, address.pathname);
    const file = appFile(folder, address.pathname);
    const body = file && (await contentOf(file.path));
    return body ? answer(body, file.contentType) : notFound();
  });
}

function answerPrintJob(jobs: PrintJobs, pathname: string): Response {
  const job = jobs.take(pathname.slice(PRINT_JOB_PREFIX.length));
  if (!job) return notFound();
  return answer(JSON.stringify(job), 'application/json; charset=utf-8', { 'cache-control': 'no-store' });
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  more: Record<string, string> = {},
): Response {
  return new Response(body, { headers: { ...SECURITY_HEADERS, 'content-type': contentType, ...more } });
}

function notFound(): Response {
  return new Response('not found', {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}
