export type BackendName = 'wasm' | 'tensorflow' | 'cpu';
