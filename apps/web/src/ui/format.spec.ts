import { describe, expect, it } from '@jest/globals';
import { ageInYears, calendarDay, initials, patientName } from './format.js';

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
