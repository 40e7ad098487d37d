mod burdens;
mod fairness;
mod paths;
mod random;
mod retries;
mod sites;
mod window;
mod world;
