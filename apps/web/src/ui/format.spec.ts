import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { ageInYears, calendarDay, figure, initials, patientName, weekdayOf } from './format.js';

describe('how people, days and ages are written', () => {
  it('writes the surname in capitals and nothing else', () => {
    expect(patientName('Okafor, Adaeze')).toBe('OKAFOR, Adaeze');
    expect(patientName('Delacroix, Anaïs')).toBe('DELACROIX, Anaïs');
    expect(patientName('Cher')).toBe('Cher');
  });

  it('writes a day so that nobody reads it the other way round, whatever the time zone', () => {
    expect(calendarDay('1971-03-04')).toBe('04-Mar-1971');
    expect(calendarDay('2026-12-31')).toBe('31-Dec-2026');
  });

  it('counts completed years, up to the birthday', () => {
    expect(ageInYears('1971-03-04', '2026-03-03')).toBe(54);
    expect(ageInYears('1971-03-04', '2026-03-04')).toBe(55);
    expect(ageInYears('2000-02-29', '2026-02-28')).toBe(25);
  });

  it('takes first and last initial without the title', () => {
    expect(initials('Dr Maren Holt')).toBe('MH');
    expect(initials('Mr Karl Erik Lindqvist')).toBe('KL');
    expect(initials('Cher')).toBe('C');
  });
});

describe('in German', () => {
  beforeAll(() => i18next.init({ lng: 'de', resources: { de: { app: { a: 'a' } }, en: { app: { a: 'a' } } } }));
  afterAll(() => i18next.changeLanguage('en'));

  it('writes the months as German shortens them, still unmistakable and without a dot', () => {
    expect(calendarDay('1971-03-04')).toBe('04-Mär-1971');
    expect(calendarDay('2026-12-31')).toBe('31-Dez-2026');
    expect(weekdayOf('2026-11-24T12:00:00Z')).toBe('Di 24-Nov-2026');
  });

  it('writes figures with a comma', () => {
    expect(figure(4.5)).toBe('4,5');
    expect(figure(2000)).toBe('2.000');
  });

  it('goes back to English when somebody does', async () => {
    await i18next.changeLanguage('en');
    expect([calendarDay('2026-12-31'), figure(4.5), figure(2000)]).toEqual(['31-Dec-2026', '4.5', '2,000']);
  });
});
