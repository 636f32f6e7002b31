namespace PyConc2Cs.Runtime;

/// <summary>Python's operators: a float with anything is a float, int with int stays an int of any size.</summary>
public readonly partial struct PyNumber
{
    public static PyNumber operator +(PyNumber value) => value;

    public static PyNumber operator -(PyNumber value) => value.IsFloat ? -value.Float : -(PyInt)value;

    public static PyNumber operator +(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float + right.Float : left.IsFloat || right.IsFloat ? (double)left + (double)right : (PyInt)left + (PyInt)right;

    public static PyNumber operator +(PyNumber left, long right) => left.IsFloat ? left.Float + right : (PyInt)left + right;

    public static PyNumber operator +(long left, PyNumber right) => right.IsFloat ? left + right.Float : left + (PyInt)right;

    public static double operator +(PyNumber left, double right) => (double)left + right;

    public static double operator +(double left, PyNumber right) => left + (double)right;

    public static PyNumber operator -(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float - right.Float : left.IsFloat || right.IsFloat ? (double)left - (double)right : (PyInt)left - (PyInt)right;

    public static PyNumber operator -(PyNumber left, long right) => left.IsFloat ? left.Float - right : (PyInt)left - right;

    public static PyNumber operator -(long left, PyNumber right) => right.IsFloat ? left - right.Float : left - (PyInt)right;

    public static double operator -(PyNumber left, double right) => (double)left - right;

    public static double operator -(double left, PyNumber right) => left - (double)right;

    public static PyNumber operator *(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float * right.Float : left.IsFloat || right.IsFloat ? (double)left * (double)right : (PyInt)left * (PyInt)right;

    public static PyNumber operator *(PyNumber left, long right) => left.IsFloat ? left.Float * right : (PyInt)left * right;

    public static PyNumber operator *(long left, PyNumber right) => right.IsFloat ? left * right.Float : left * (PyInt)right;

    public static double operator *(PyNumber left, double right) => (double)left * right;

    public static double operator *(double left, PyNumber right) => left * (double)right;

    public static bool operator <(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float < right.Float : left.IsLong && right.IsLong ? left.bits < right.bits : PyOps.Less(left.ToObject(), right.ToObject());

    public static bool operator <(PyNumber left, double right) => left.IsFloat ? left.Float < right : PyOps.Less(left.ToObject(), right);

    public static bool operator <(double left, PyNumber right) => right.IsFloat ? left < right.Float : PyOps.Less(left, right.ToObject());

    public static bool operator <(PyNumber left, long right) => left.IsLong ? left.bits < right : PyOps.Less(left.ToObject(), right);

    public static bool operator <(long left, PyNumber right) => right.IsLong ? left < right.bits : PyOps.Less(left, right.ToObject());

    public static bool operator <=(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float <= right.Float : left.IsLong && right.IsLong ? left.bits <= right.bits : PyOps.LessEqual(left.ToObject(), right.ToObject());

    public static bool operator <=(PyNumber left, double right) => left.IsFloat ? left.Float <= right : PyOps.LessEqual(left.ToObject(), right);

    public static bool operator <=(double left, PyNumber right) => right.IsFloat ? left <= right.Float : PyOps.LessEqual(left, right.ToObject());

    public static bool operator <=(PyNumber left, long right) => left.IsLong ? left.bits <= right : PyOps.LessEqual(left.ToObject(), right);

    public static bool operator <=(long left, PyNumber right) => right.IsLong ? left <= right.bits : PyOps.LessEqual(left, right.ToObject());

    public static bool operator >(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float > right.Float : left.IsLong && right.IsLong ? left.bits > right.bits : PyOps.Greater(left.ToObject(), right.ToObject());

    public static bool operator >(PyNumber left, double right) => left.IsFloat ? left.Float > right : PyOps.Greater(left.ToObject(), right);

    public static bool operator >(double left, PyNumber right) => right.IsFloat ? left > right.Float : PyOps.Greater(left, right.ToObject());

    public static bool operator >(PyNumber left, long right) => left.IsLong ? left.bits > right : PyOps.Greater(left.ToObject(), right);

    public static bool operator >(long left, PyNumber right) => right.IsLong ? left > right.bits : PyOps.Greater(left, right.ToObject());

    public static bool operator >=(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float >= right.Float : left.IsLong && right.IsLong ? left.bits >= right.bits : PyOps.GreaterEqual(left.ToObject(), right.ToObject());

    public static bool operator >=(PyNumber left, double right) => left.IsFloat ? left.Float >= right : PyOps.GreaterEqual(left.ToObject(), right);

    public static bool operator >=(double left, PyNumber right) => right.IsFloat ? left >= right.Float : PyOps.GreaterEqual(left, right.ToObject());

    public static bool operator >=(PyNumber left, long right) => left.IsLong ? left.bits >= right : PyOps.GreaterEqual(left.ToObject(), right);

    public static bool operator >=(long left, PyNumber right) => right.IsLong ? left >= right.bits : PyOps.GreaterEqual(left, right.ToObject());

    public static bool operator ==(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float == right.Float : left.IsLong && right.IsLong ? left.bits == right.bits : PyOps.Equals(left.ToObject(), right.ToObject());

    public static bool operator ==(PyNumber left, double right) => left.IsFloat ? left.Float == right : PyOps.Equals(left.ToObject(), right);

    public static bool operator ==(double left, PyNumber right) => right.IsFloat ? left == right.Float : PyOps.Equals(left, right.ToObject());

    public static bool operator ==(PyNumber left, long right) => left.IsLong ? left.bits == right : PyOps.Equals(left.ToObject(), right);

    public static bool operator ==(long left, PyNumber right) => right.IsLong ? left == right.bits : PyOps.Equals(left, right.ToObject());

    public static bool operator !=(PyNumber left, PyNumber right) =>
        left.IsFloat && right.IsFloat ? left.Float != right.Float : left.IsLong && right.IsLong ? left.bits != right.bits : PyOps.NotEquals(left.ToObject(), right.ToObject());

    public static bool operator !=(PyNumber left, double right) => left.IsFloat ? left.Float != right : PyOps.NotEquals(left.ToObject(), right);

    public static bool operator !=(double left, PyNumber right) => right.IsFloat ? left != right.Float : PyOps.NotEquals(left, right.ToObject());

    public static bool operator !=(PyNumber left, long right) => left.IsLong ? left.bits != right : PyOps.NotEquals(left.ToObject(), right);

    public static bool operator !=(long left, PyNumber right) => right.IsLong ? left != right.bits : PyOps.NotEquals(left, right.ToObject());

    /// <summary>Python's <c>/</c>. Raises ZeroDivisionError.</summary>
    public static double TrueDiv(PyNumber left, PyNumber right) =>
        left.IsFloat || right.IsFloat ? PyMath.TrueDiv((double)left, (double)right) : (double)PyOps.TrueDiv(left.ToObject(), right.ToObject())!;

    /// <summary>Python's <c>//</c>. Raises ZeroDivisionError.</summary>
    public static PyNumber FloorDiv(PyNumber left, PyNumber right) =>
        left.IsFloat || right.IsFloat ? PyMath.FloorDiv((double)left, (double)right) : PyInt.FloorDiv((PyInt)left, (PyInt)right);

    /// <summary>Python's <c>%</c>. Raises ZeroDivisionError.</summary>
    public static PyNumber Mod(PyNumber left, PyNumber right) =>
        left.IsFloat || right.IsFloat ? PyMath.Mod((double)left, (double)right) : (PyInt)left % (PyInt)right;

    /// <summary>Python's <c>x ** n</c>: a float where x is one or n is negative. Raises ZeroDivisionError.</summary>
    public static PyNumber Pow(PyNumber left, PyInt right) => FromObject(PyOps.Power(left.ToObject(), right.ToObject()));

    /// <summary>Python's <c>abs(x)</c>.</summary>
    public static PyNumber Abs(PyNumber value) => value.IsFloat ? Math.Abs(value.Float) : PyInt.Abs((PyInt)value);
}
