package coop.grappe.purchasing.sharing;

/**
 * Nodes and weights of Gauss and Legendre on (0, 1): with {@code m} nodes the integral of every polynomial of degree below {@code 2m} is exact.
 * In floating point, because nodes are irrational; each is right to some units in the last place.
 */
record Quadrature(double[] nodes, double[] weights) {

    private static final double NEGLIGIBLE = 1e-13;
    private static final double LAST_STEP = 1e-16;

    static Quadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int round = 0; round < 100; round++) {
                double previous = 1;
                double value = x;
                for (int k = 2; k <= count; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                    previous = value;
                    value = next;
                }
                slope = count * (x * value - previous) / (x * x - 1);
                double step = value / slope;
                x -= step;
                if (Math.abs(step) < LAST_STEP) {
                    break;
                }
            }
            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }

    /**
     * How many nodes are enough for the expectation of a bounded function over coalitions, as a polynomial of degree {@code degree} in the
     * probability with which each takes part: half as many as exactness asks for, or fewer if {@link #error} of them is negligible.
     *
     * @return an even number, so that no node is one half
     */
    static int enough(int degree) {
        int exact = degree / 2 + 1;
        int count = 2;
        while (count < exact && error(count, degree) > NEGLIGIBLE) {
            count += 2;
        }
        return count;
    }

    /**
     * A bound of the relative error. In cos θ = 2t − 1, the function E f(S) over coalitions S drawn with probability t has Fourier coefficients of at
     * most 2 √(N+1) · √(C(2N, N+k) / 4^N) · max|f| ≤ 2 √(N+1) · e^(−k²/2N) · max|f| (Cauchy and Schwarz, the orthogonality of Krawtchouk's polynomials, and
     * Hoeffding's bound of the tail); the rule is exact below k = 2m and errs by at most twice the rest.
     */
    static double error(int count, int degree) {
        if (2 * count > degree) {
            return 0;
        }
        double sum = 0;
        for (int k = 2 * count; k <= degree; k++) {
            sum += Math.exp(-(double) k * k / (2.0 * degree));
        }
        return 4 * Math.sqrt(degree + 1.0) * sum;
    }
}
