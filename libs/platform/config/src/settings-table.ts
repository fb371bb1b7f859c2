import { settings, type SettingName } from './settings.js';

/** The settings as a Markdown table, for the documentation. */
export function settingsTable(): string {
  const rows = (Object.keys(settings.shape) as SettingName[]).map((name) => `| \`${name}\` | ${settings.shape[name].description} |`);
  return ['| setting | what it is |', '|---|---|', ...rows].join('\n');
}
