import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { dedent, levelOf, TODO_MARK, unquote } from './values.js';

/** Token images to values. Shapes are checked later: a malformed quantity keeps its text here. */
export class PreplanValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cst: CstNode): ValueType {
        switch (rule.name) {
            case 'STRING':
                return unquote(input);
            case 'TEXT_BLOCK':
                return dedent(input);
            case 'HOLE':
                return TODO_MARK + unquote(input.replace(/^todo\s*/, ''));
            case 'LEVEL':
                return levelOf(input);
            case 'NAME':
            case 'WORD':
                return input.normalize('NFC');
            default:
                return input;
        }
    }
}
