import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import type { Plugin } from 'vite';
import { resolver, theme } from './src/app/theme.js';

const name = 'virtual:theme-variables.css';

/** Twelve colours with ten shades and six variants each, in two schemes, are most of the sheet; one accent and the greys are used. */
const unused = /^--mantine-color-(red|pink|grape|violet|indigo|blue|cyan|green|lime|yellow|orange|teal)-/;
const used = (variables: Record<string, string>) => Object.fromEntries(Object.entries(variables).filter(([key]) => !unused.test(key)));

/**
 * Mantine writes its variables into a <style> element at run time, which a strict content security policy refuses (or needs a nonce
 * in every page for). They depend on nothing but the theme, so the build writes them into the style sheet.
 */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const merged = mergeMantineTheme(DEFAULT_THEME, theme);
      const standard = defaultCssVariablesResolver(merged);
      const own = resolver(merged);
      // A variable that Mantine sets per scheme would win over ours for both.
      const ours = { ...own.variables };
      return convertCssVariables(
        {
          variables: used({ ...standard.variables, ...ours }),
          light: used({ ...standard.light, ...ours, ...own.light, '--mantine-color-scheme': 'light' }),
          dark: used({ ...standard.dark, ...ours, ...own.dark, '--mantine-color-scheme': 'dark' }),
        },
        ':root',
      );
    },
  };
}
