/** What is wrong with this Node, in one line; null when it will do. 24 is the first with all that is used (and the oldest still cared for). */
export function nodeProblem(version) {
  if (Number(version.split('.')[0]) >= 24) return null;
  return `Consilium needs Node 24 or later and this is ${version}: run it by "npm start" after "npm ci", which brings the right one, or install Node 24.`;
}
