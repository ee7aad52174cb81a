// How rule files look: colours, what could stand where, and what a word means.

const KEYWORDS = ['package', 'import', 'rule', 'when', 'then', 'end', 'not', 'exists', 'and', 'or', 'in', 'insert'];
const ANNOTATIONS = ['id', 'legalBasis', 'from', 'until', 'confidence', 'source', 'unit', 'dated'];
const SKELETON = `rule "\${1:What holds when it speaks}"
    @id( "\${2:policy.finding}" )
    @legalBasis( "\${3:agency policy}" )
    @from( "\${4:2027-01-01}" )
when
    \${5}
then
    insert( Finding.met( "\${6:policy.finding}" ) );
end
`;

const LIGHT = {
  comment: '3f6b3f', string: '8a1f11', annotation: '5a4a00', variable: '1f3d8a', number: '0b6b4f', type: '0a5a8a',
  keyword: '00309c', identifier: '1b1f1d', operator: '1b1f1d',
};
const DARK = {
  comment: '8fc98f', string: 'f2a58f', annotation: 'e0c86b', variable: '9cc4ff', number: '8fe0c4', type: '8cc8f2',
  keyword: 'a8c7ff', identifier: 'e8ece9', operator: 'e8ece9',
};

function colours(monaco, name, base, by) {
  monaco.editor.defineTheme(name, {
    base, inherit: true, colors: {},
    rules: Object.entries(by).map(([token, foreground]) => ({token, foreground})),
  });
}

/** Teaches the editor rule files. */
export function teach(monaco) {
  colours(monaco, 'takar-light', 'vs', LIGHT);
  colours(monaco, 'takar-dark', 'vs-dark', DARK);
  monaco.languages.register({id: 'drl'});
  monaco.languages.setMonarchTokensProvider('drl', {
    keywords: KEYWORDS,
    tokenizer: {
      root: [
        [/\/\/.*$/, 'comment'],
        [/\/\*/, 'comment', '@comment'],
        [/"([^"\\]|\\.)*"/, 'string'],
        [/@[a-zA-Z]+/, 'annotation'],
        [/\$[a-zA-Z_]\w*/, 'variable'],
        [/-?\d+(\.\d+)?/, 'number'],
        [/[A-Z]\w*/, 'type'],
        [/[a-z_]\w*/, {cases: {'@keywords': 'keyword', '@default': 'identifier'}}],
        [/[<>=!]=?|&&|\|\|/, 'operator'],
      ],
      comment: [
        [/[^*]+/, 'comment'],
        [/\*\//, 'comment', '@pop'],
        [/\*/, 'comment'],
      ],
    },
  });
  monaco.languages.setLanguageConfiguration('drl', {
    comments: {lineComment: '//', blockComment: ['/*', '*/']},
    brackets: [['(', ')'], ['[', ']']],
    autoClosingPairs: [{open: '(', close: ')'}, {open: '"', close: '"', notIn: ['string']}],
  });
}

/** Offers what could stand at a place, and explains words; what there is comes from the service. */
export class Offers {
  constructor(monaco, words, said) {
    this.monaco = monaco;
    this.words = words;
    this.said = said;
    this.facts = new Map(words.facts.map(fact => [fact.name, fact]));
    this.thresholds = group(words.thresholds);
    this.rules = group(words.rules);
  }

  register() {
    this.monaco.languages.registerCompletionItemProvider('drl', {
      triggerCharacters: ['"', '(', ',', '@', '.', ' '],
      provideCompletionItems: (model, position) => ({suggestions: this.at(model, position)}),
    });
    this.monaco.languages.registerHoverProvider('drl', {
      provideHover: (model, position) => this.hover(model, position),
    });
  }

  at(model, position) {
    const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
    const quoted = /"([^"]*)$/.exec(before);
    if (quoted) {
      const range = this.range(position, quoted[1].length);
      const named = /threshold\s*\(\s*"[^"]*$/i.test(before) ? this.thresholds : this.rules;
      const offers = [...named].map(([id, all]) => this.offer(range, id, 'Value', all[0].text, meaning(all)));
      if (named === this.rules) {
        offers.push(...this.words.said.filter(id => !named.has(id)).map(id => this.offer(range, id, 'Event', '', '')));
      }
      return offers;
    }
    if (/@\w*$/.test(before)) {
      const range = this.range(position, /\w*$/.exec(before)[0].length);
      return ANNOTATIONS.map(name => this.offer(range, name, 'Keyword', '', '', `${name}( "$0" )`));
    }
    const range = this.range(position, /\w*$/.exec(before)[0].length);
    const words = /([A-Z]\w*)\.\w*$/.exec(before);
    if (words) {
      return this.words.words.filter(list => list.name === words[1])
        .flatMap(list => list.values.map(value => this.offer(range, value, 'EnumMember', list.name, '')));
    }
    const fact = this.openFact(model, position);
    const properties = fact
      ? fact.properties.map(each => this.offer(range, each.name, 'Field', each.type, each.optional ? this.said.optional : ''))
      : [];
    return [
      ...properties,
      ...this.words.facts.map(each => this.offer(range, each.name, 'Class', this.place(each), '', `${each.name}( $0 )`)),
      ...this.words.words.map(each => this.offer(range, each.name, 'Enum', each.values.slice(0, 6).join(', '), '')),
      ...KEYWORDS.map(each => this.offer(range, each, 'Keyword', '', '')),
      this.offer(range, 'threshold', 'Function', 'threshold( "id" )', '', 'threshold( "$0" )'),
      this.offer(range, 'rule …', 'Snippet', '', '', SKELETON),
    ];
  }

  /** The fact whose brackets stand open at a place. */
  openFact(model, position) {
    const text = model.getValueInRange(
      {startLineNumber: Math.max(1, position.lineNumber - 12), startColumn: 1,
        endLineNumber: position.lineNumber, endColumn: position.column});
    let depth = 0;
    for (let i = text.length - 1; i >= 0; i--) {
      if (text[i] === ')') {
        depth++;
      } else if (text[i] === '(' && depth-- === 0) {
        const name = /([A-Z]\w*)\s*$/.exec(text.slice(0, i));
        return name ? this.facts.get(name[1]) : undefined;
      }
    }
    return undefined;
  }

  hover(model, position) {
    const line = model.getLineContent(position.lineNumber);
    for (const part of line.matchAll(/"([^"]*)"|\w+/g)) {
      const from = part.index + 1;
      const to = from + part[0].length;
      if (position.column >= from && position.column <= to) {
        const text = this.explain(part[1] ?? part[0]);
        return text.length === 0 ? null : {
          range: new this.monaco.Range(position.lineNumber, from, position.lineNumber, to),
          contents: text.map(value => ({value})),
        };
      }
    }
    return null;
  }

  explain(word) {
    const fact = this.facts.get(word);
    if (fact) {
      return [`**${word}** · ${this.place(fact)}`,
        fact.properties.map(each => `\`${each.name}\`: ${each.type}${each.optional ? ' (' + this.said.optional + ')' : ''}`).join('  \n')];
    }
    const list = this.words.words.find(each => each.name === word);
    if (list) {
      return [`**${word}**`, list.values.map(value => `\`${value}\``).join(', ')];
    }
    return [...(this.thresholds.get(word) ?? []), ...(this.rules.get(word) ?? [])]
      .map(each => `**${plain(each.text)}**  \n${plain(each.legalBasis)}  \n${each.from} – ${each.until ?? ''}`);
  }

  place(fact) {
    return fact.conclusion ? this.said.concluded : this.said.stated + ' ' + (fact.at || fact.about);
  }

  offer(range, label, kind, detail, documentation, insert) {
    const kinds = this.monaco.languages.CompletionItemKind;
    return {
      label, kind: kinds[kind], detail, documentation, range, insertText: insert ?? label,
      insertTextRules: insert ? this.monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
    };
  }

  range(position, length) {
    return new this.monaco.Range(position.lineNumber, position.column - length, position.lineNumber, position.column);
  }
}

function group(named) {
  const byId = new Map();
  for (const each of named) {
    byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  }
  return byId;
}

function meaning(all) {
  return all.map(each => `${each.text}\n${each.legalBasis}, ${each.from} – ${each.until ?? ''}`).join('\n');
}

function plain(text) {
  return text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
}
