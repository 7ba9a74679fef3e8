import { withoutEnds } from '../../../domain/withoutEnds.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KNOWN = new RegExp(
  `^(engagements/${UUID}(/rounds/${UUID}|/steps/${UUID}|/check-ins|/questions|/archive|/roles|/panel|/stage)?|my-data|set-up/[\\w.:@%-]{1,400})$`,
  'i',
);

/**
 * Where a Teams deep link's sub-page leads, as a path inside the tab, or null. Only pages there are: the link is made
 * by whoever shares it.
 */
export function pathOfSubPage(subPageId: string | undefined): string | null {
  const page = withoutEnds(subPageId ?? '', '/');
  return KNOWN.test(page) ? `/${page}` : null;
}
