// Words of the interface stand in message files only: no text of a component may hold letters of its own.

/** Names that are the same in every language. */
const allowed = /\b(Tropa|WOW)\b/gu;

/** Attributes whose text a reader sees or hears. */
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label)$/;

/** @param {string} text */
const hasWords = (text) => /\p{L}{2,}/u.test(text.replace(allowed, ''));

/** The literal texts an expression can come to, through `? :`, `??`, `||`, `&&`, `+` and templates.
 * @param {any} node @returns {string[]} */
function textsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.map((/** @type {any} */ part) => part.value.cooked ?? ''),
        ...node.expressions.flatMap(textsOf),
      ];
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.type === 'LogicalExpression' || node.operator === '+'
        ? [...textsOf(node.left), ...textsOf(node.right)]
        : [];
    default:
      return [];
  }
}

/** @type {import('eslint').Rule.RuleModule} */
export const wordsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { word: "'{{text}}' belongs in a message file: src/lib/i18n/messages." },
  },
  create(context) {
    /** @param {any} node @param {string[]} texts */
    function check(node, texts) {
      const text = texts.find(hasWords)?.trim();
      if (text) context.report({ node, messageId: 'word', data: { text } });
    }
    /** A text in the page, not in a style or an attribute. @param {any} node */
    const isInPage = (node) =>
      node.parent.type !== 'SvelteStyleElement' && node.parent.type !== 'SvelteAttribute';

    return {
      /** @param {any} node */
      SvelteText(node) {
        if (isInPage(node)) check(node, [node.value]);
      },
      /** @param {any} node */
      SvelteMustacheTag(node) {
        if (isInPage(node)) check(node, textsOf(node.expression));
      },
      /** @param {any} node */
      SvelteAttribute(node) {
        if (!spoken.test(node.key.name)) return;
        for (const part of node.value) {
          check(part, part.type === 'SvelteLiteral' ? [part.value] : textsOf(part.expression));
        }
      },
    };
  },
};
