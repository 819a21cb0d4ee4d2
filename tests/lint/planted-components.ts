import type { Planted } from '#tests/lint/planted.ts'

/** Violations of rules for components that oxlint must report with `.oxlintrc.json`. */
export const plantedComponents: readonly Planted[] = [
  {
    rule: 'react(button-has-type)',
    path: 'src/ui/untyped-button.tsx',
    text: 'export const Save = () => <button>Save</button>\n',
  },
  {
    rule: 'react-hooks(exhaustive-deps)',
    path: 'src/ui/missing-dep.tsx',
    text: "import { useEffect } from 'react'\nexport function Title({ name }: { readonly name: string }) {\n  useEffect(() => {\n    document.title = name\n  }, [])\n  return null\n}\n",
  },
  {
    rule: 'react(jsx-key)',
    path: 'src/ui/keyless.tsx',
    text: 'export const List = ({ names }: { readonly names: readonly string[] }) => names.map(name => <p>{name}</p>)\n',
  },
  {
    rule: 'react(jsx-no-script-url)',
    path: 'src/ui/script-link.tsx',
    text: 'export const Link = () => <a href="javascript:void(0)">go</a>\n',
  },
  {
    rule: 'react(jsx-no-target-blank)',
    path: 'src/ui/blank-target.tsx',
    text: 'export const Link = ({ to }: { readonly to: string }) => (\n  <a href={to} target="_blank">\n    go\n  </a>\n)\n',
  },
  {
    rule: 'react(no-danger)',
    path: 'src/ui/danger.tsx',
    text: "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '<b>hi</b>' }} />\n",
  },
  {
    rule: 'react(no-unstable-nested-components)',
    path: 'src/ui/nested.tsx',
    text: 'export function Outer() {\n  function Inner() {\n    return <p>hi</p>\n  }\n  return <Inner />\n}\n',
  },
  {
    rule: 'react-hooks(rules-of-hooks)',
    path: 'src/ui/conditional-hook.tsx',
    text: "import { useState } from 'react'\nexport function Maybe({ on }: { readonly on: boolean }) {\n  if (on) {\n    const [count] = useState(0)\n    return <p>{count}</p>\n  }\n  return null\n}\n",
  },
  {
    rule: 'jsx-a11y(alt-text)',
    path: 'src/ui/no-alt.tsx',
    text: 'export const Picture = () => <img src="a.png" />\n',
  },
  {
    rule: 'jsx-a11y(label-has-associated-control)',
    path: 'src/ui/empty-label.tsx',
    text: 'export const Field = () => <label>Name</label>\n',
  },
  {
    rule: 'jsx-a11y(no-noninteractive-element-to-interactive-role)',
    path: 'src/ui/pressed-item.tsx',
    text: 'export const Item = () => <li role="button">Press</li>\n',
  },
  {
    rule: 'jsx-a11y(no-noninteractive-tabindex)',
    path: 'src/ui/tab-stop.tsx',
    text: 'export const Stop = () => <p tabIndex={0}>stop</p>\n',
  },
  {
    rule: 'jsx-a11y(no-noninteractive-element-interactions)',
    path: 'src/ui/clickable-list.tsx',
    text: 'export const Stop = () => <ul onClick={() => undefined} />\n',
  },
]
