using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

public enum PythonDialect { Python2, Python3 }

/// <summary>Which grammar the user asks for; <see cref="Auto"/> decides by the file.</summary>
public enum PythonVersionOption { Auto, Python2, Python3 }

/// <summary>A parsed file. After a syntax error the module still holds what could be parsed.</summary>
public sealed record ParseResult(ModuleNode Module, TriviaTable Trivia, PythonDialect Dialect);
