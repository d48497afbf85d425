/** The manifest of the extension, made of the package's. */

/** What `package.json` says to npm and to nobody else. */
const NPM_ONLY = ['type', 'private', 'bin', 'files', 'scripts', 'dependencies', 'devDependencies', 'overrides'];

export interface ExtensionManifest {
  readonly version: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly repository?: unknown;
}

/**
 * `type` above all has to go: what ships is CommonJS, and an editor would load it as modules. Which Node runs it is the
 * editor's business, too.
 */
export function extensionManifest(packageJson: string): ExtensionManifest {
  const { engines, ...all } = JSON.parse(packageJson) as ExtensionManifest & Record<string, unknown>;
  const kept = Object.entries(all).filter(([key]) => !NPM_ONLY.includes(key));
  return { ...Object.fromEntries(kept), version: all.version, engines: { vscode: engines['vscode']! } };
}
