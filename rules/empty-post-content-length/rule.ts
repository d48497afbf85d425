/** A POST, PUT or PATCH without a body that goes out without `Content-Length: 0`. */
import { METHODS_WITH_BODY, type HttpRequest } from '../../engine/behaviours/http-requests.ts';
import type { Expr } from '../../engine/facts/model.ts';
import type { Confidence } from '../../engine/lint/finding.ts';
import { defineRule, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendRequest } from './mend.ts';

export const emptyPostContentLength = defineRule<HttpRequest>({
  id: 'empty-post-content-length',
  summary: 'An empty POST, PUT or PATCH goes out without Content-Length: 0.',
  level: 'warning',
  scope: 'file',
  find: ({ behaviours }) =>
    behaviours.httpRequests.filter(
      (request) => METHODS_WITH_BODY.has(request.method) && (request.wire === 'nothing' || request.wire === 'chunked'),
    ),
  tell,
  mend: mendRequest,
});

function tell(request: HttpRequest): Telling {
  const place = request.raw?.requestLine.origin
    ? placeOf(request.raw.requestLine.origin, request.raw.requestLine.origin.range)
    : placeOf(request, request.call.r);
  const chunked = request.wire === 'chunked';
  return {
    level: request.readsStdin ? 'info' : 'warning',
    confidence: confidenceOf(request),
    place,
    message: request.readsStdin
      ? `This ${request.method} has no fields: libcurl sends it chunked and reads the body from standard input.`
      : chunked
        ? `This empty ${request.method} goes out chunked, without Content-Length: 0.`
        : `This empty ${request.method} goes out with neither Content-Length nor Transfer-Encoding${request.emptyBody ? '; the empty body does not change that' : ''}.`,
    why: request.http10
      ? 'HTTP/1.0 requires a valid Content-Length on every POST (RFC 1945 section 8.3); lighttpd, IIS and others answer 411 Length Required.'
      : 'A client should send Content-Length: 0 with an empty POST (RFC 9110 section 8.6). It works until the far end, or a proxy before it, starts to answer 411 Length Required.',
    instead: request.client?.meaning.fix?.kind === 'advice' ? request.client.meaning.fix.text : insteadOf(request),
  };
}

function insteadOf(request: HttpRequest): string {
  const fix = request.client?.meaning.fix;
  if (!fix) return 'Write a Content-Length: 0 header before the empty line that ends the header section.';
  if (fix.kind === 'call-before') return `Add the header before the request: ${inWords(fix.call, request)};`;
  if (fix.kind === 'header-option') return 'Give the header yourself: "Content-Length": "0".';
  return fix.kind === 'argument' ? `Give the body as ${fix.text}: this client then sends Content-Length: 0.` : fix.text;
}

/** `$this` and `$0` as they stand in the program. */
function inWords(call: string, { call: sends, fn }: HttpRequest): string {
  const spelt = (expr: Expr | undefined, otherwise: string) => (expr ? fn.unit.text.slice(...expr.r) : otherwise);
  const receiver = sends.callee.k === 'member' ? sends.callee.o : undefined;
  return call
    .replaceAll('$this', spelt(receiver, 'client'))
    .replace(/\$(\d)/g, (all, index: string) => spelt(sends.args[Number(index)]?.value, all));
}

function confidenceOf(request: HttpRequest): Confidence {
  if (!request.sure) return 'low';
  if (request.readsStdin) return 'high';
  return request.wire === 'chunked' ? 'low' : 'high';
}
