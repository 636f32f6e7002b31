namespace Transpiler.Tests.Parsing;

public sealed class TriviaTests
{
    [Fact]
    public void CommentsAndBlankLines()
    {
        const string Text = "# first\n\nx = [  # open\n\n    # inside\n    1,\n]\nif x:\n    y = '''\n\n# no'''  # tail\n   \n    # end\n\n\n# last";
        var trivia = Parse.Run(Text).Result.Trivia;
        Assert.Equal(
            ["1:1 # first True", "3:8 # open False", "5:5 # inside True", "11:10 # tail False", "13:5 # end True", "16:1 # last True"],
            trivia.Comments.Select(c => $"{c.Line}:{c.Column} {c.Text} {c.OwnLine}"));
        Assert.Equal([2, 4, 12, 14, 15], trivia.BlankLines.AsEnumerable());
    }

    [Fact]
    public void CommentInAnFStringField() =>
        Assert.Equal(["# c"], Parse.Run("f'''{\n  a  # c\n}# no'''\n").Result.Trivia.Comments.Select(c => c.Text));
}
