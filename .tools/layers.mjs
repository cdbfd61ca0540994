// The layers of ARCHITECTURE.md as a rule of the linter. Type imports count too.
import { dirname, relative, resolve, sep } from 'node:path';

/** What each folder of src/lib may import; a `*` stands for one folder, none imports its siblings. */
const layers = {
  domain: [],
  analysis: ['domain'],
  format: ['domain'],
  document: ['domain', 'analysis'],
  storage: ['format', 'domain'],
  templates: ['format', 'domain'],
  exchange: ['format', 'analysis', 'domain'],
  picture: ['analysis', 'domain'],
  workspace: ['storage', 'format', 'document', 'templates', 'exchange', 'domain', 'analysis'],
  i18n: [],
  ui: ['i18n'],
  canvas: ['document', 'workspace', 'domain', 'analysis', 'ui', 'i18n'],
  'views/*': ['document', 'workspace', 'exchange', 'picture', 'domain', 'analysis', 'ui', 'i18n'],
};

/** Packages that one layer keeps to itself. */
const owners = [
  { packages: /^@xyflow\//, layer: 'canvas' },
  { packages: /^idb-keyval(\/|$)/, layer: 'storage' },
  { packages: /^(html-to-image|pptxgenjs|opentype\.js|svgpath)(\/|$)/, layer: 'picture' },
];

/** The layer a path below src/lib belongs to: 'domain', 'views/table'; undefined for a file of no layer.
 * @param {string} path with forward slashes */
function layerOf(path) {
  const [first = '', second] = path.split('/');
  if (first === 'views') return second && `views/${second}`;
  return first;
}

/** @param {string} layer @returns {string[] | undefined} */
function allowedFor(layer) {
  return /** @type {Record<string, string[]>} */ (layers)[layer.replace(/^views\/.*/, 'views/*')];
}

/** What is wrong with an import, or undefined.
 * @param {string} file absolute path of the importing file
 * @param {string} specifier as written
 * @param {string} lib absolute path of src/lib
 * @returns {string | undefined} */
export function faultOf(file, specifier, lib) {
  const here = relative(lib, file).split(sep).join('/');
  const inside = !here.startsWith('../');
  const layer = inside ? layerOf(here) : undefined;
  const allowed = layer && allowedFor(layer);
  if (inside && !allowed) return `src/lib/${here} belongs to no layer: see .tools/layers.mjs.`;
  const isTest = /\.test\.ts$/.test(file);

  if (specifier.startsWith('#')) {
    const target = specifier.replace(/^#lib\//, '');
    const face = target.startsWith('views/') ? /^views\/[^/]+$/ : /^[^/]+$/;
    if (!specifier.startsWith('#lib/') || !face.test(target)) {
      return `'${specifier}' is no face: import '#lib/<folder>'.`;
    }
    if (target === layer) return isTest ? undefined : `Inside ${layer}, import relatively.`;
    if (allowed && !allowed.includes(target)) return `${layer} may not import ${target}.`;
    return undefined;
  }

  if (/^(\.|\/|\$lib(\/|$)|src\/)/.test(specifier)) {
    if (!specifier.startsWith('.')) return `Import '#lib/<folder>' or relatively, not '${specifier}'.`;
    const target = relative(lib, resolve(dirname(file), specifier))
      .split(sep)
      .join('/');
    if (isTest && target.startsWith('../../tests/fixtures/')) return undefined;
    if (layer)
      return layerOf(target) === layer ? undefined : `'${specifier}' leaves ${layer}: use '#lib/<folder>'.`;
    // The face is code: a stylesheet is imported by its path.
    if (target.startsWith('../') || target.endsWith('.css')) return undefined;
    return `'${specifier}' goes past a face: import '#lib/<folder>'.`;
  }

  const owner = owners.find(({ packages }) => packages.test(specifier));
  if (owner && owner.layer !== layer) return `Only ${owner.layer} may import '${specifier}'.`;
  if (layer === 'domain' && !isTest) return `domain imports no package, so not '${specifier}'.`;
  return undefined;
}

/** @param {any} node @returns {string | undefined} the text of a literal, undefined for anything computed */
function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TSLiteralType') return textOf(node.literal);
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

/** `import.meta.glob(…)`, `new URL(…, import.meta.url)`: what a node is called by. @param {any} node */
function isImportMeta(node) {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty';
}

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{fault}}' } },
  create(context) {
    const lib = resolve(context.cwd, 'src/lib');

    /** @param {any} source */
    function check(source) {
      if (!source) return;
      const specifier = textOf(source);
      const fault =
        specifier === undefined
          ? 'Import a literal path: a computed one hides its layer.'
          : faultOf(context.filename, specifier.replace(/[?].*$/, ''), lib);
      if (fault) context.report({ node: source, messageId: 'fault', data: { fault } });
    }

    return {
      /** @param {any} node */
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression'(node) {
        check(node.source);
      },
      /** @param {any} node */
      TSImportType(node) {
        check(node.source ?? node.argument);
      },
      /** @param {any} node */
      TSExternalModuleReference(node) {
        check(node.expression);
      },
      /** @param {any} node */
      CallExpression(node) {
        if (!isImportMeta(node.callee)) return;
        const [globs] = node.arguments;
        for (const glob of globs?.type === 'ArrayExpression' ? globs.elements : [globs]) check(glob);
      },
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name === 'URL' && isImportMeta(node.arguments[1])) check(node.arguments[0]);
      },
    };
  },
};
