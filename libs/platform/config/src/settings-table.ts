import { readBy, requiredBy, secrets } from './programs.js';
import { settings, type SettingName } from './settings.js';

const names = Object.keys(settings.shape) as SettingName[];

/** The settings as a Markdown table, for the documentation. */
export function settingsTable(): string {
  const rows = names.map((name) => `| \`${name}\` | ${settings.shape[name].description} |`);
  return ['| setting | what it is |', '|---|---|', ...rows].join('\n');
}

/** The same with the programs that read each setting, for operators. Bold: the program does not start without it. */
export function operatorsTable(): string {
  const rows = names.map((name) => {
    const programs = readBy[name].map((program) => (requiredBy[program].some(([first]) => first === name) ? `**${program}**` : program));
    const file = (secrets as readonly string[]).includes(name) ? `, or \`${name}_FILE\`` : '';
    return `| \`${name}\`${file} | ${settings.shape[name].description} | ${programs.join(', ')} |`;
  });
  return ['| setting | what it is | read by |', '|---|---|---|', ...rows].join('\n');
}
