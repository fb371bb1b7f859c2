import {
  GraphQLError,
  Kind,
  execute,
  getArgumentValues,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { costLimit, costOf, documentRefusals, exceeded, structureOf, tokenLimit } from '#documents';
import { errorOf, invalid } from './errors.js';

/** Every field there is, in every event, is a tenth of this. What runs is kept as long as it runs. */
const longest = 4_000;

type Variables = Readonly<Record<string, unknown>>;

export interface FactsArguments {
  readonly stream: string;
  readonly epoch: number;
  readonly after: number;
}

/** A document that may run: one subscription, to one stream, within the limits that hold for every document. */
export class SubscriptionDocument {
  /** What it selects is the same whatever its variables say; then one answer is everybody's. */
  readonly isShared: boolean;

  private constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly field: FieldNode,
  ) {
    this.isShared = !selectsByVariable(document);
  }

  /** Throws a GraphQLError, or a list of them. */
  static of(schema: GraphQLSchema, text: string): SubscriptionDocument {
    if (text.length > longest)
      throw errorOf(documentRefusals.refuse('QUERY_TOO_COSTLY', { limit: 'length', maximum: longest, found: text.length }));
    const document = parsed(text);
    // Before validation: validating what unfolds to millions of fields is what would be expensive.
    const over = exceeded(structureOf(document));
    if (over) throw errorOf(documentRefusals.refuse('QUERY_TOO_COSTLY', { ...over }));
    const operations = document.definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    if (!operation || operations.length > 1) throw invalid('A document on this socket holds exactly one operation.');
    if (operation.operation !== 'subscription') throw errorOf(documentRefusals.refuse('SOCKET_TAKES_SUBSCRIPTIONS'));
    const problems = validate(schema, document, specifiedRules, { maxErrors: 5 });
    if (problems.length > 0) throw problems.map(({ message, locations }) => invalid(message, locations));
    return new SubscriptionDocument(schema, document, operation, rootField(document, operation));
  }

  /** Throws a GraphQLError, or a list of them. */
  argumentsWith(variables: Variables): FactsArguments {
    const coerced = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables, { maxErrors: 5 });
    if (coerced.errors) throw coerced.errors.map(({ message, locations }) => invalid(message, locations));
    try {
      const field = this.schema.getSubscriptionType()!.getFields()[this.field.name.value]!;
      return getArgumentValues(field, this.field, coerced.coerced) as never as FactsArguments;
    } catch (error) {
      throw error instanceof GraphQLError ? invalid(error.message, error.locations) : error;
    }
  }

  /** Throws a GraphQLError when one event may cost more than a request may. */
  priceWith(variables: Variables): number {
    const cost = costOf(this.schema, this.document, this.operation, variables);
    if (cost > costLimit) throw errorOf(documentRefusals.refuse('QUERY_TOO_COSTLY', { limit: 'cost', maximum: costLimit, found: cost }));
    return cost;
  }

  /** The text of one event's answer. */
  answer(event: object, variables: Variables): string {
    const rootValue = { [this.field.name.value]: event };
    return JSON.stringify(
      execute({ schema: this.schema, document: this.document, rootValue, variableValues: variables }) as ExecutionResult,
    );
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: tokenLimit });
  } catch (error) {
    throw error instanceof GraphQLError ? invalid(error.message, error.locations) : error;
  }
}

/** Validation has seen to it that there is one; whether it is there must not depend on a variable. */
function rootField(document: DocumentNode, operation: OperationDefinitionNode): FieldNode {
  const below = ({ selections }: SelectionSetNode): FieldNode => {
    const [selection] = selections;
    if (!selection || selections.some(({ directives }) => directives && directives.length > 0))
      throw invalid('The field of a subscription takes no directive.');
    if (selection.kind === Kind.FIELD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet);
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return below((fragment as { selectionSet: SelectionSetNode }).selectionSet);
  };
  return below(operation.selectionSet);
}

function selectsByVariable(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: (directive) => {
      found ||= directive.arguments?.some(({ value }) => value.kind === Kind.VARIABLE) ?? false;
    },
  });
  return found;
}
