/**
 * Facts: what one source file says, in words that belong to no language.
 *
 * A front end (`engine/languages/<family>`) lowers a syntax tree to this model; nothing above a front end knows a
 * node type. Facts depend on the file's text and language alone, are plain serialisable data (no cycles, no
 * classes, no undefined-only distinctions), and carry exact ranges, so they can be cached, sent between threads and
 * replaced one file at a time.
 */

/** Half-open range of UTF-16 offsets into the file's text: `[start, end)`. */
export type Range = readonly [start: number, end: number];

export type Language = 'c' | 'cpp' | 'python' | 'javascript' | 'typescript' | 'tsx';

export interface Facts {
  readonly language: Language;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly macros: readonly Macro[];
  /** `functions[0]` is the module itself: what runs (or is defined) at file level. */
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  /** Comments that hold `timesync-lint-`, in order. */
  readonly directives: readonly CommentDirective[];
  /** Ranges that the parser could not make sense of (in every branch variant). */
  readonly broken: readonly Range[];
}

/** One imported name, or one `#include`. */
export interface Import {
  /** `include`: all names of a header; `module`: `local` is the module; `name`: `local` is `name` of the module; `all`: star import. */
  readonly kind: 'include' | 'module' | 'name' | 'all';
  /** As written: `lwip/apps/sntp.h`, `umqtt.simple`, `./config`, `..settings`. */
  readonly module: string;
  readonly name?: string;
  /** The name that the file uses. For Python `import a.b` without `as`: `a.b` itself. */
  readonly local?: string;
  /** `#include <…>` rather than `"…"`. */
  readonly system?: boolean;
  /** Inside `try: … except ImportError` or a branch that not every build takes. */
  readonly conditional?: boolean;
  readonly range: Range;
}

/** What a JavaScript module hands out. Python and C files export every file-level name and list none here. */
export interface Export {
  /** `default` for `export default` and for `module.exports = …`; `*` re-exports everything of `from`. */
  readonly name: string;
  readonly value?: Expr;
  /** `export … from 'x'`. */
  readonly from?: string;
}

/** `#define`. */
export interface Macro {
  readonly name: string;
  /** Absent for object-like macros. */
  readonly params?: readonly string[];
  /** Where the body is an expression. Ranges point into the `#define` line. */
  readonly value?: Expr;
  /** Where the body is statements: index of the function that holds them. */
  readonly body?: number;
  readonly nameRange: Range;
  readonly range: Range;
  readonly variant?: number;
}

export interface FunctionFacts {
  /** Empty for lambdas. `<module>` for index 0. */
  readonly name: string;
  /** The class (struct, namespace-qualified type) the function is a method of. */
  readonly className?: string;
  readonly params: readonly Param[];
  readonly body: readonly Stmt[];
  /** Index of the function whose body defines this one, -1 for the module. */
  readonly parent: number;
  readonly kind: 'module' | 'function' | 'method' | 'lambda' | 'macro';
  readonly async?: boolean;
  readonly generator?: boolean;
  /** C `static`, anonymous namespace: not visible to other files. */
  readonly internal?: boolean;
  readonly decorators?: readonly Expr[];
  readonly returnType?: string;
  /** From the signature to the last character. */
  readonly range: Range;
  readonly nameRange?: Range;
  /** Branch variant this body was read from, where the variants of a C file differ. */
  readonly variant?: number;
  /** The preprocessor condition under which this body stands, in words (`ESP32`, `not ESP32`). */
  readonly condition?: string;
}

export interface Param {
  readonly name: string;
  readonly type?: string;
  readonly default?: Expr;
  /** `*args`, `...rest`; `**kwargs`. */
  readonly rest?: 'list' | 'object';
  readonly range: Range;
}

export interface ClassFacts {
  readonly name: string;
  readonly bases: readonly string[];
  /** Fields with their in-class initialisers, static members, class attributes. */
  readonly fields: readonly Declaration[];
  /** Indices into `functions`. Methods defined elsewhere (C++ `A::b`) are found by `className`. */
  readonly methods: readonly number[];
  readonly range: Range;
}

export interface CommentDirective {
  /** The comment without its markers (`//`, `/*`, `#`), trimmed. */
  readonly text: string;
  readonly range: Range;
  /** True where nothing but white space precedes the comment on its line. */
  readonly ownLine: boolean;
}

// ---------------------------------------------------------------------------------------------- statements

export type Stmt =
  | Declaration
  | { readonly k: 'expr'; readonly e: Expr; readonly r: Range }
  | { readonly k: 'block'; readonly body: readonly Stmt[]; readonly r: Range }
  | {
      readonly k: 'if';
      readonly cond: Expr;
      readonly then: readonly Stmt[];
      readonly else?: readonly Stmt[];
      /** `if (…)`: from the keyword to the closing parenthesis (to the colon, exclusive, in Python). */
      readonly head: Range;
      readonly r: Range;
    }
  | Loop
  | {
      readonly k: 'try';
      readonly body: readonly Stmt[];
      readonly handlers: readonly Handler[];
      /** Python's `else`. */
      readonly else?: readonly Stmt[];
      readonly finally?: readonly Stmt[];
      readonly r: Range;
    }
  | {
      readonly k: 'switch';
      readonly subject: Expr;
      readonly cases: readonly SwitchCase[];
      readonly head: Range;
      readonly r: Range;
    }
  | { readonly k: 'return'; readonly e?: Expr; readonly r: Range }
  | { readonly k: 'throw'; readonly e?: Expr; readonly r: Range }
  | { readonly k: 'break'; readonly label?: string; readonly r: Range }
  | { readonly k: 'continue'; readonly label?: string; readonly r: Range }
  | { readonly k: 'goto'; readonly label: string; readonly r: Range }
  | { readonly k: 'label'; readonly name: string; readonly r: Range };

/** A variable comes to be. Also C globals, fields, Python's first or later plain assignments are `assign` expressions instead. */
export interface Declaration {
  readonly k: 'decl';
  readonly name: string;
  /** Base type as written without qualifiers, `*` and `&`: `IPAddress`, `struct sockaddr_in`→`sockaddr_in`, `std::unique_ptr<HTTPClient>`, `char`. */
  readonly type?: string;
  readonly pointer?: boolean;
  readonly array?: boolean;
  /** A C++ constructor declaration `T x(a, b)` and `T x{a}` initialise with `{k:'call', new: true, callee: T}`. */
  readonly init?: Expr;
  readonly const?: boolean;
  readonly static?: boolean;
  readonly extern?: boolean;
  readonly nameRange: Range;
  readonly r: Range;
  readonly variant?: number;
}

export interface Loop {
  readonly k: 'loop';
  readonly form: 'while' | 'do' | 'for' | 'each';
  readonly init?: readonly Stmt[];
  /** Absent: for ever (`for (;;)`). `while (1)` keeps its literal. */
  readonly cond?: Expr;
  readonly step?: Expr;
  /** `each`: what is walked through, and the names it binds. */
  readonly over?: Expr;
  readonly binds?: readonly string[];
  readonly body: readonly Stmt[];
  /** Python's `else` of a loop. */
  readonly else?: readonly Stmt[];
  readonly label?: string;
  /** Keyword to closing parenthesis (before the colon in Python); for `do … while` the `do`. */
  readonly head: Range;
  readonly bodyRange: Range;
  readonly r: Range;
}

export interface Handler {
  /** `OSError`, `socket.timeout`; empty: catches everything. */
  readonly types: readonly string[];
  readonly name?: string;
  readonly body: readonly Stmt[];
  readonly r: Range;
}

export interface SwitchCase {
  /** Absent: `default`. */
  readonly tests: readonly Expr[];
  readonly body: readonly Stmt[];
  /** True where control falls into the next case by the language's rules (C and JavaScript without `break`). */
  readonly fallsThrough?: boolean;
  readonly r: Range;
}

// ---------------------------------------------------------------------------------------------- expressions

export type Expr =
  /** A whole string, escapes resolved. Adjacent C and Python literals are joined by `concat`. `bytes` for b'' and byte strings. */
  | { readonly k: 'str'; readonly v: string; readonly bytes?: boolean; readonly r: Range }
  | { readonly k: 'num'; readonly v: number; readonly float?: boolean; readonly r: Range }
  | { readonly k: 'bool'; readonly v: boolean; readonly r: Range }
  /** `NULL`, `nullptr`, `None`, `null`, `undefined`. */
  | { readonly k: 'null'; readonly r: Range }
  /** A plain or qualified identifier: `x`, `std::chrono::seconds`. `this` and `self` (first parameter of a Python method) are the name `this`. */
  | { readonly k: 'name'; readonly n: string; readonly r: Range }
  | {
      readonly k: 'member';
      readonly o: Expr;
      readonly p: string;
      readonly pr: Range;
      readonly optional?: boolean;
      readonly r: Range;
    }
  | { readonly k: 'index'; readonly o: Expr; readonly i: Expr; readonly r: Range }
  | Call
  | { readonly k: 'bin'; readonly op: BinaryOp; readonly a: Expr; readonly b: Expr; readonly r: Range }
  | {
      readonly k: 'un';
      readonly op: '!' | '-' | '~' | '*' | '&' | '+' | 'typeof' | 'sizeof' | 'delete' | 'void';
      readonly a: Expr;
      readonly r: Range;
    }
  /** `cond ? a : b`, `a if cond else b`. */
  | { readonly k: 'cond'; readonly c: Expr; readonly a: Expr; readonly b: Expr; readonly r: Range }
  /** Array, tuple, set, positional initialiser list. */
  | { readonly k: 'list'; readonly items: readonly Expr[]; readonly r: Range }
  /** Object, dict, designated initialiser (`.server = x`, `["k"] = x` keep the key). A spread is an entry with key `null`. */
  | { readonly k: 'object'; readonly entries: readonly ObjectEntry[]; readonly r: Range }
  /** Text built of parts: adjacent literals, template literals, f-strings. */
  | { readonly k: 'concat'; readonly parts: readonly Expr[]; readonly r: Range }
  /** `x = v`, `x += v` (op `+=`), `x++` (op `+=`, value 1), destructuring (target is a list or object). */
  | { readonly k: 'assign'; readonly op: AssignOp; readonly target: Expr; readonly value: Expr; readonly r: Range }
  /** A function used as a value: index into `functions`. */
  | { readonly k: 'lambda'; readonly fn: number; readonly r: Range }
  | { readonly k: 'await'; readonly a: Expr; readonly r: Range }
  | { readonly k: 'cast'; readonly type: string; readonly a: Expr; readonly r: Range }
  | { readonly k: 'spread'; readonly a: Expr; readonly r: Range }
  /** Anything else; `kids` keeps the calls inside it alive. */
  | { readonly k: 'unknown'; readonly kids: readonly Expr[]; readonly r: Range };

export interface Call {
  readonly k: 'call';
  readonly callee: Expr;
  readonly args: readonly Arg[];
  /** `new T(…)`, C++ `T(…)` where T is declared or capitalised type syntax, `T x(…)`. Python calls are plain. */
  readonly new?: boolean;
  /** The parentheses with what they hold: where an argument can be added. Absent in `T x;`-like forms. */
  readonly argsRange?: Range;
  readonly r: Range;
}

export interface Arg {
  readonly name?: string;
  readonly value: Expr;
}

export interface ObjectEntry {
  readonly key: Expr | null;
  readonly value: Expr;
  readonly r: Range;
}

export type BinaryOp =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | '<<'
  | '>>'
  | '>>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||'
  | '??'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not'
  | 'instanceof'
  | ',';

export type AssignOp =
  | '='
  | '+='
  | '-='
  | '*='
  | '/='
  | '//='
  | '%='
  | '**='
  | '<<='
  | '>>='
  | '>>>='
  | '&='
  | '|='
  | '^='
  | '&&='
  | '||='
  | '??=';
