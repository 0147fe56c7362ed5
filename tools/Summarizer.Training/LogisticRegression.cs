namespace Summarizer.Training;

/// <summary>A logistic regression: the likelihood that a row is taken is the logistic function of a weighted sum of its features.</summary>
/// <param name="Weights">A weight for each feature.</param>
/// <param name="Loss">The mean logistic loss, in nats, on what it was learned from.</param>
/// <param name="Brings">How much the loss would be higher without each feature, by Wald's approximation: w² / 2n(H⁻¹).</param>
sealed record LogisticRegression(double[] Weights, double Loss, double[] Brings)
{
    const int MostSteps = 25;
    const double Enough = 1e-9;

    /// <summary>Learns by Newton's method; nothing in it is chance.</summary>
    /// <param name="rows">What to learn from.</param>
    /// <param name="penalty">λ of ridge regression: λ/2 times the sum of the squares of the weights is added to the summed loss.</param>
    /// <param name="isFixed">Features that weigh nothing.</param>
    public static LogisticRegression Learn(LabelledRows rows, double penalty, bool[]? isFixed = null)
    {
        var width = rows.Width;
        var weights = new double[width];
        var last = double.MaxValue;
        for (var step = 0; ; step++)
        {
            var (loss, gradient, hessian) = Sum(rows, weights);
            for (var i = 0; i < width; i++)
            {
                gradient[i] += penalty * weights[i];
                hessian[i, i] += penalty;
                if (isFixed?[i] == true)
                    Fix(i, gradient, hessian);
            }
            var factor = Cholesky(hessian);
            if (step == MostSteps || Math.Abs(last - loss) < Enough * rows.Count)
                return new LogisticRegression(weights, loss / rows.Count, WhatEachBrings(weights, factor, rows.Count));
            last = loss;
            var change = Solve(factor, gradient);
            for (var i = 0; i < width; i++)
                weights[i] -= change[i];
        }
    }

    /// <summary>The mean logistic loss on other rows.</summary>
    public double LossOn(LabelledRows rows)
    {
        var loss = 0.0;
        rows.ForEach((features, isTaken) => loss += LossOf(Odds(features, Weights), isTaken));
        return loss / rows.Count;
    }

    static (double Loss, double[] Gradient, double[,] Hessian) Sum(LabelledRows rows, double[] weights)
    {
        var width = weights.Length;
        var (loss, gradient, hessian) = (0.0, new double[width], new double[width, width]);
        rows.ForEach((features, isTaken) =>
        {
            var odds = Odds(features, weights);
            var likelihood = 1 / (1 + Math.Exp(-odds));
            loss += LossOf(odds, isTaken);
            var (miss, spread) = (likelihood - (isTaken ? 1 : 0), likelihood * (1 - likelihood));
            for (var i = 0; i < width; i++)
            {
                gradient[i] += miss * features[i];
                var scaled = spread * features[i];
                if (scaled == 0)
                    continue;
                for (var j = 0; j <= i; j++)
                    hessian[i, j] += scaled * features[j];
            }
        });
        return (loss, gradient, hessian);
    }

    static double Odds(ReadOnlySpan<float> features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += features[i] * weights[i];
        return sum;
    }

    // log(1 + e^-x) without overflow.
    static double LossOf(double odds, bool isTaken)
    {
        var towards = isTaken ? odds : -odds;
        return Math.Max(0, -towards) + Math.Log(1 + Math.Exp(-Math.Abs(towards)));
    }

    static void Fix(int feature, double[] gradient, double[,] hessian)
    {
        gradient[feature] = 0;
        for (var i = 0; i < gradient.Length; i++)
            (hessian[feature, i], hessian[i, feature]) = (0, 0);
        hessian[feature, feature] = 1;
    }

    /// <summary>The lower triangle whose product with its transpose the matrix is; only its lower triangle is read.</summary>
    static double[,] Cholesky(double[,] matrix)
    {
        var width = matrix.GetLength(0);
        var lower = new double[width, width];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }
        return lower;
    }

    static double[] Solve(double[,] lower, double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }
        return x;
    }

    static double[] WhatEachBrings(double[] weights, double[,] factor, long rows)
    {
        var brings = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var unit = new double[weights.Length];
            unit[i] = 1;
            brings[i] = weights[i] * weights[i] / (2 * rows * Solve(factor, unit)[i]);
        }
        return brings;
    }
}
