import { makeStyles, Select } from '@fluentui/react-components';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';
import { THEME_NAMES, type ThemeName } from './theme.ts';

/** Each language by its own name: whoever needs another than the page's must be able to read it. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

const useStyles = makeStyles({
  picker: { minWidth: 0, '@media (max-width: 639px)': { flex: '1 1 0' }, '& select': { textOverflow: 'ellipsis' } },
});

interface LanguagePickerProps {
  /** Null when the person has made no choice. */
  readonly own: Language | null;
  readonly onPick: (language: Language | null) => void;
}

/** The browser's own list: on a phone it is the one people know. */
export function LanguagePicker({ own, onPick }: LanguagePickerProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const pick = (value: string) => onPick(LANGUAGES.find((one) => one === value) ?? null);
  return (
    <Select
      aria-label={t('tab.bar.language')}
      className={styles.picker}
      select={{ className: shared.target }}
      value={own ?? 'follow'}
      onChange={(_, { value }) => pick(value)}
    >
      <option value="follow">{`${OWN_NAMES[language]} (${t('tab.bar.languageFollow').toLowerCase()})`}</option>
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {OWN_NAMES[one]}
        </option>
      ))}
    </Select>
  );
}

interface ThemePickerProps {
  readonly theme: ThemeName;
  readonly onPick: (theme: ThemeName) => void;
}

export function ThemePicker({ theme, onPick }: ThemePickerProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <Select
      aria-label={t('tab.bar.theme')}
      className={styles.picker}
      select={{ className: shared.target }}
      value={theme}
      onChange={(_, { value }) => onPick(THEME_NAMES.find((name) => name === value) ?? 'light')}
    >
      {THEME_NAMES.map((name) => (
        <option key={name} value={name}>
          {t(`tab.bar.themes.${name}`)}
        </option>
      ))}
    </Select>
  );
}
