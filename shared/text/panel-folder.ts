/** Sentences of the panel about a watched folder. */
export interface PanelFolderText {
  readonly folder: {
    readonly title: string;
    readonly watch: string;
    readonly hint: string;
    readonly stop: string;
    readonly another: string;
    readonly choose: string;
    readonly watching: (folder: string) => string;
    readonly taken: (files: number) => string;
    readonly trouble: (file: string, what: string) => string;
    readonly failed: (folder: string) => string;
  };
}
