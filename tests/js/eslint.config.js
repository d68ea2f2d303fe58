import js from "@eslint/js";
import globals from "globals";

const forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "Text becomes a text node." }));

/** What the browser runs, and what runs in node to test it. */
export default [
  { ignores: ["**/node_modules/**"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["routes/**/*.js"],
    languageOptions: { globals: { ...globals.browser, L: "readonly" } },
    rules: {
      "consistent-return": "error",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", 40],
      "no-eval": "error",
      "no-extend-native": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-restricted-properties": ["error", ...forbidden],
      "no-restricted-syntax": ["error", { selector: "MemberExpression[property.name='prototype']", message: "No library is changed: make a class of your own." }],
      "no-shadow": "error",
      "no-unused-expressions": ["error", { allowShortCircuit: true }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["tests/js/*.js"], languageOptions: { globals: globals.node } },
];
