import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

const dateTime = GraphQLDateTimeISO.toConfig();

/** Reads give times as Postgres formatted them; they pass through unchanged, so that every way of answering is equal byte for byte. */
export const DateTime = new GraphQLScalarType({
  ...dateTime,
  name: 'DateTime',
  description: 'A point in time, ISO 8601 in UTC with milliseconds, such as 2026-11-22T08:30:00.000Z.',
  serialize: (value) => (typeof value === 'string' ? value : dateTime.serialize!(value)),
});

export const Day = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, without a time zone.',
});

export const JsonObject = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'A JSON object whose keys are named where it is used.',
  specifiedByURL: null,
});
