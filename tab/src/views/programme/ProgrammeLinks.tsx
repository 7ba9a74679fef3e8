import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useProgrammes } from './useLeads.ts';

/** The way to the programmes one leads; nothing for everybody else. */
export default function ProgrammeLinks() {
  const { t } = useTexts();
  const shared = useShared();
  const { data } = useProgrammes();
  return (data?.programmes ?? []).map(({ id, name }) => (
    <p key={id} className={shared.text}>
      <TextLink to={`/programmes/${id}`}>{t('leads.link', { name })}</TextLink>
    </p>
  ));
}
