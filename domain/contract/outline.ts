import { openApiDocument } from './openapi.ts';
import type { Route } from './routes/route.ts';
import { ROUTES, type RouteId } from './routes.ts';

/** What each answer says of the contract it was made by. */
export const CONTRACT_HEADER = 'x-contract';

export interface Address {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI style, `{engagementId}`. */
  readonly path: string;
  /** The media type of a body that is a file and not JSON. */
  readonly file?: string;
}

/** As much of the contract as a page needs to ask: where each route is, and a mark that changes with any shape. */
export interface ContractOutline {
  readonly mark: string;
  readonly addresses: Readonly<Record<RouteId, Address>>;
}

/** 53 bits of a text in base 36 (cyrb53): to tell versions of ours apart, not against anybody's malice. */
function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * Read off the routes themselves, so that there is nothing to keep in step: the build writes it into the page, the
 * service sends its mark with each answer. Where the two marks are one, the compiler has held the answer to the shape
 * that the page was built with; where not, the page holds it to its schemas.
 */
export function contractOutline(): ContractOutline {
  const addresses = Object.fromEntries(
    Object.entries<Route>(ROUTES).map(([id, { method, path, file }]): [string, Address] => [
      id,
      { method, path, ...(file && { file: file.media }) },
    ]),
  ) as Record<RouteId, Address>;
  return { mark: markOf(JSON.stringify(openApiDocument('').paths)), addresses };
}
