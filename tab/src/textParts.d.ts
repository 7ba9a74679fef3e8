declare module '*.json?first' {
  const texts: import('../../domain/texts/fill.ts').TextTree;
  export default texts;
}

declare module '*.json?rest' {
  const texts: import('../../domain/texts/fill.ts').TextTree;
  export default texts;
}
