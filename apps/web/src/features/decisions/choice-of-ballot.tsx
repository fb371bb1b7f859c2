import { useTranslation } from 'react-i18next';
import type { BallotChoice } from '../../generated/graphql.js';
import { Choice } from '../../ui/choice.js';
import { choiceIcons, choices, choiceTones } from './choices.js';

interface Props {
  readonly legend: string;
  readonly value: BallotChoice | null;
  readonly onChange: (choice: BallotChoice) => void;
}

export function ChoiceOfBallot(props: Props) {
  const { t } = useTranslation('words');
  const options = choices.map((value) => {
    const tone = choiceTones[value];
    return { value, label: t(`choice.${value}`), icon: choiceIcons[value], ...(tone && { tone }) };
  });
  return <Choice {...props} options={options} />;
}
