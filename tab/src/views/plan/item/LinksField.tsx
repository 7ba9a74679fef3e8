import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MOST_LINKS, TITLE_LIMIT } from '../../../../../domain/limits.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { type LinkDraft, linkFault, withRow } from './linkDrafts.ts';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  legend: { padding: 0 },
  link: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    '> div': { flex: '1 1 160px', minWidth: 0 },
  },
});

interface LinksFieldProps {
  readonly links: readonly LinkDraft[];
  /** Whether faults are told. */
  readonly tried: boolean;
  readonly onChange: (links: readonly LinkDraft[]) => void;
}

/** The links of a step: what each is called, and where it goes. */
export function LinksField({ links, tried, onChange }: LinksFieldProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const put = (changed: LinkDraft) => onChange(links.map((link) => (link.key === changed.key ? changed : link)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('tab.planList.form.links')}</legend>
      {links.map((link, index) => {
        const fault = tried ? linkFault(link) : null;
        const name = link.title || t('tab.planList.form.linkNumber', { n: index + 1 });
        return (
          <div key={link.key} className={styles.link} role="group" aria-label={name}>
            <Field label={t('tab.planList.form.linkTitle')}>
              <Input
                input={{ className: shared.target }}
                value={link.title}
                maxLength={TITLE_LIMIT}
                onChange={(_, { value }) => put({ ...link, title: value })}
              />
            </Field>
            <Field
              label={t('tab.planList.form.linkUrl')}
              hint={t('tab.planList.form.linkUrlHint')}
              {...(fault && { validationMessage: t(`tab.planList.form.fault.${fault}`) })}
            >
              <Input
                type="url"
                input={{ className: shared.target }}
                value={link.url}
                onChange={(_, { value }) => put({ ...link, url: value })}
              />
            </Field>
            <Button
              className={shared.target}
              appearance="subtle"
              aria-label={t('tab.planList.form.linkRemoveNamed', { title: name })}
              onClick={() => onChange(links.filter((one) => one.key !== link.key))}
            >
              {t('tab.planList.form.linkRemove')}
            </Button>
          </div>
        );
      })}
      {links.length < MOST_LINKS ? (
        <div>
          <Button className={shared.target} onClick={() => onChange(withRow(links))}>
            {t('tab.planList.form.linkAdd')}
          </Button>
        </div>
      ) : (
        <p className={shared.quiet}>{t('tab.planList.form.linkFull', { n: MOST_LINKS })}</p>
      )}
    </fieldset>
  );
}
