import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { copyText } from './copyText.ts';
import { useOutStyles } from './useOutStyles.ts';

/** The same address as calendars on phones and desktops take it. */
const webcal = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** An address that was made just now, and how to use it. Shown this once. `path` is on this service. */
export function NewAddress({ path }: { path: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useOutStyles();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = `${window.location.origin}${path}`;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className={styles.lines}>
      <Field label={t('tab.out.address')} hint={t('tab.out.made')}>
        <Input
          className={styles.address}
          input={{ ref: field, className: shared.target }}
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className={shared.row}>
        <Button
          appearance="primary"
          className={shared.target}
          onClick={() => void copyText(field.current).then(setCopied)}
        >
          {t('tab.out.copy')}
        </Button>
        {/* Teams lets no page inside it open another app. */}
        {window.parent === window && <Link href={webcal(address)}>{t('tab.out.openCalendar')}</Link>}
        <span role="status" className={shared.quiet}>
          {copied !== null && t(copied ? 'tab.out.copied' : 'tab.out.copyFailed')}
        </span>
      </div>
      <p className={shared.quiet}>{t('tab.out.outlook')}</p>
    </div>
  );
}
