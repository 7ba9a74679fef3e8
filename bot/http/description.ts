import { openApiDocument } from '../../domain/contract/openapi.ts';
import { reads, squeezedBody } from './encoding.ts';

/**
 * The interface described, as it is sent: made when first asked for and then kept, squeezed and not, since anybody may
 * ask for it and making it is a thousand times the work of sending it.
 */
export function createDescription(version: string): (accepted: unknown) => ReturnType<typeof squeezedBody> {
  const kept = new Map<boolean, ReturnType<typeof squeezedBody>>();
  return (accepted) => {
    const squeezed = reads(accepted, 'gzip');
    const body = kept.get(squeezed) ?? squeezedBody(JSON.stringify(openApiDocument(version)), accepted);
    kept.set(squeezed, body);
    return body;
  };
}
